package fr.maillage.premises.premises.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.SubjectAction;
import fr.maillage.platform.data.subject.SubjectCategory;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.Treatment;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People behind premises, found again by their e-mail: shown, no longer contacted, or removed with what was said. */
@ApplicationScoped
class ContactCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "premises-contacts",
            Text.of("Contacts des locaux", "Contacts of premises"),
            Text.of("La personne, ou les agents de l'organisation", "The person, or agents of the organization"),
            Text.of(
                    "Trouver des locaux pour des professionnels de santé (RGPD art. 6(1)(e))",
                    "Finding rooms for health professionals (GDPR art. 6(1)(e))"),
            Text.of("Tant que le local est suivi", "As long as the premises are followed"));

    private static final String THEIRS = " premises_contact where tenant_id = ? and email_digest = any (?)";

    private final FieldSeal seal;
    private final ObjectMapper json;

    ContactCategory(FieldSeal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = json;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return email(subject).isPresent();
    }

    /** A resident's key is her e-mail; of others it may be known beside the key. */
    private static Optional<String> email(DataSubject subject) {
        String known = subject.kind().equals("RESIDENT")
                ? subject.key()
                : subject.identifiers().get("email");
        return Optional.ofNullable(known)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("@"));
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        List<JsonNode> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, "select * from" + THEIRS, order);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(shown(row));
            }
        }
        return Map.of("premises_contact", found);
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        String statement = order.action() == SubjectAction.ERASE ? "delete from" + THEIRS : """
                  update premises_contact set do_not_contact = true, version = version + 1, changed_at = now()
                   where tenant_id = ? and email_digest = any (?) and not do_not_contact""";
        try (PreparedStatement change = prepared(connection, statement, order)) {
            return new Treatment.Removed(Map.of("premises_contact", (long) change.executeUpdate()));
        }
    }

    private PreparedStatement prepared(Connection connection, String sql, SubjectOrder order) throws SQLException {
        String email = email(order.subject()).orElse("");
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, order.tenant());
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", seal.digests(order.tenant(), email).toArray()));
        return statement;
    }

    private JsonNode shown(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedPlace place = new SealedPlace("premises_contact", "person", id, row.getString("tenant_id"));
        ObjectNode shown = json.createObjectNode()
                .put("id", id.toString())
                .put("premisesId", row.getString("premises_id"))
                .put("kind", row.getString("kind"))
                .put("doNotContact", row.getBoolean("do_not_contact"));
        try {
            return shown.set("person", json.readTree(seal.open(place, row.getBytes("person"))));
        } catch (IOException e) {
            throw new SQLException("premises_contact row with an unreadable person", e);
        }
    }
}
