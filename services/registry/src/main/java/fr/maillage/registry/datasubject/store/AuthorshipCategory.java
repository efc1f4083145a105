package fr.maillage.registry.datasubject.store;

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

/** What an account wrote or decided: its id beside each version of what the organization keeps. */
@ApplicationScoped
class AuthorshipCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "authorship",
            Text.of("Auteur d'écritures et de décisions", "Author of entries and decisions"),
            Text.of("La plateforme, à chaque écriture", "The platform, at each write"),
            Text.of(
                    "Savoir qui a écrit et décidé quoi (RGPD art. 5(2))",
                    "Knowing who wrote and decided what (GDPR art. 5(2))"),
            Text.of("Autant que l'objet écrit", "As long as the object written"));

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("area_change", "subject = ?");
        TABLES.put("change_proposal", "? in (proposed_by, decided_by)");
        TABLES.put("job", "created_by = ?");
        TABLES.put("local_knowledge", "strpos(facts::text, ?) > 0");
        TABLES.put("local_knowledge_change", "subject = ?");
        TABLES.put("local_merge", "? in (merged_by, undone_by)");
        TABLES.put("object_change", "subject = ?");
        TABLES.put("share", "? in (created_by, revoked_by)");
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
        return Kinds.isAccount(subject);
    }

    /** How much, by table: what was written is about others. */
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
            String sql = "select count(*) from " + table.getKey() + " where tenant_id = ? and " + table.getValue();
            counts.put(
                    table.getKey(),
                    rows.number(connection, sql, order.tenant(), order.subject().key()));
        }
        return counts;
    }
}
