package fr.maillage.platform.data.subject;

import fr.maillage.platform.data.seal.FieldSeal;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom an organization may not write about: people who objected or were erased, known by a keyed digest and nothing else.
 * Whoever writes about people asks first, by hand or from a file.
 */
@ApplicationScoped
public class Suppressions {

    /** Held shared by writers and alone by the part that treats: what was asked before stays true until the commit. */
    static String lock(String tenant) {
        return "data-subject/" + tenant;
    }

    private static final String HOLD = "select pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

    private final AgroalDataSource requests;
    private final FieldSeal seal;

    Suppressions(AgroalDataSource requests, FieldSeal seal) {
        this.requests = requests;
        this.seal = seal;
    }

    /** Which of these keys of one kind the organization may not write about, in the transaction at hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> among(String tenant, String kind, Collection<String> keys) {
        Map<String, String> keyOf = new HashMap<>();
        keys.forEach(key -> digests(tenant, kind, key).forEach(digest -> keyOf.put(digest, key)));
        try (Connection connection = requests.getConnection()) {
            hold(connection, tenant);
            return found(connection, tenant, keyOf);
        } catch (SQLException e) {
            throw new IllegalStateException("the suppression list could not be read", e);
        }
    }

    private static Set<String> found(Connection connection, String tenant, Map<String, String> keyOf)
            throws SQLException {
        Set<String> found = new HashSet<>();
        String sql = "select digest from data_subject_suppression where tenant_id = ? and digest = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            statement.setArray(
                    2, connection.createArrayOf("text", keyOf.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(keyOf.getOrDefault(row.getString(1), ""));
                }
            }
        }
        return found;
    }

    private static void hold(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setString(1, lock(tenant));
            statement.execute();
        }
    }

    /** Under every key of the installation, the present one first. */
    public List<String> digests(String tenant, String kind, String key) {
        return seal.digests(tenant, kind + "|" + key);
    }
}
