package fr.maillage.integration.client.store;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientChange;
import fr.maillage.integration.client.domain.ClientChange.Difference;
import fr.maillage.integration.client.domain.ClientChange.Step;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps of each client, newest first, along api_client_change_version_key. Added, never changed. */
@ApplicationScoped
public class ClientHistory {

    private static final TypeReference<Map<String, Difference>> CHANGES = new TypeReference<>() {};

    private static final String ADD = """
            insert into api_client_change (id, tenant_id, client_id, version, step, changes, reason, subject, at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""";

    private static final String LIST = """
            select version, step, changes, reason, subject, at from api_client_change
             where tenant_id = ? and client_id = ? and version < ? order by version desc limit ?""";

    private final AgroalDataSource requests;
    private final ClientRows rows;

    ClientHistory(AgroalDataSource requests, ClientRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    public void add(ApiClient client, ClientChange change) {
        try (Connection connection = requests.getConnection()) {
            add(connection, client, change);
        } catch (SQLException e) {
            throw new ClientsUnreadable(e);
        }
    }

    void add(Connection connection, ApiClient client, ClientChange change) throws SQLException {
        try (PreparedStatement statement = ClientRows.bind(
                connection,
                ADD,
                UUID.randomUUID(),
                client.tenant(),
                client.id(),
                change.version(),
                change.step(),
                rows.text(change.changes()),
                change.reason(),
                change.subject(),
                change.at())) {
            statement.executeUpdate();
        }
    }

    /** The steps before a version. */
    public List<ClientChange> list(ApiClient client, int beforeVersion, int limit) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        ClientRows.bind(connection, LIST, client.tenant(), client.id(), beforeVersion, limit);
                ResultSet row = statement.executeQuery()) {
            List<ClientChange> found = new ArrayList<>();
            while (row.next()) {
                found.add(new ClientChange(
                        row.getInt("version"),
                        Step.valueOf(row.getString("step")),
                        rows.parsed(row.getString("changes"), CHANGES),
                        row.getString("reason"),
                        row.getString("subject"),
                        ClientRows.instant(row, "at")));
            }
            return found;
        } catch (SQLException e) {
            throw new ClientsUnreadable(e);
        }
    }
}
