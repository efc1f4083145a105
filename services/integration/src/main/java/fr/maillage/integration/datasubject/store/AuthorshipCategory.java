package fr.maillage.integration.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.Ground;
import fr.maillage.platform.data.subject.SubjectCategory;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectRows;
import fr.maillage.platform.data.subject.Treatment;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an account decided here: clients, webhooks, requests of others. */
@ApplicationScoped
class AuthorshipCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "authorship",
            Text.of("Auteur de décisions", "Author of decisions"),
            Text.of("La plateforme, à chaque décision", "The platform, at each decision"),
            Text.of("Savoir qui a décidé quoi (RGPD art. 5(2))", "Knowing who decided what (GDPR art. 5(2))"),
            Text.of("Autant que l'objet de la décision", "As long as what was decided on"));

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("api_client_change", "tenant_id = ? and subject = ?");
        TABLES.put("webhook", "tenant_id = ? and owner_subject = ?");
        TABLES.put("webhook_change", "tenant_id = ? and subject = ?");
        TABLES.put("data_subject_request", "tenant_id = ? and identity_by = ?");
        TABLES.put("data_subject_change", "tenant_id = ? and subject = ?");
    }

    private final SubjectRows rows;

    AuthorshipCategory(SubjectRows rows) {
        this.rows = rows;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return subject.kind().equals("ACCOUNT");
    }

    /** How much, by table: what was decided is about others. */
    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        Map<String, List<JsonNode>> found = new LinkedHashMap<>();
        counts(order, connection).forEach((table, count) -> {
            if (count > 0) {
                found.put(table, List.of(JsonNodeFactory.instance.objectNode().put("entries", count)));
            }
        });
        return found;
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        return new Treatment.Kept(counts(order, connection), Ground.TRACES);
    }

    private Map<String, Long> counts(SubjectOrder order, Connection connection) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            String sql = "select count(*) from " + table.getKey() + " where " + table.getValue();
            counts.put(
                    table.getKey(),
                    rows.number(connection, sql, order.tenant(), order.subject().key()));
        }
        return counts;
    }
}
