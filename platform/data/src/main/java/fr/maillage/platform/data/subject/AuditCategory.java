package fr.maillage.platform.data.subject;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Who saw or changed the person's data, and what the person did; kept to its term, in a chain that nobody rewrites. */
@ApplicationScoped
class AuditCategory implements SubjectCategory {

    private static final String OF_SUBJECT =
            " from audit where tenant_id = ? and (subject = ? or object_ids @> array[?]::text[])";

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "audit",
            Text.of("Traces d'accès", "Access traces"),
            Text.of("La plateforme, à chaque accès", "The platform, at each access"),
            Text.of(
                    "Sécurité et imputabilité (RGPD art. 5(2) et 32)",
                    "Security and accountability (GDPR art. 5(2), 32)"),
            Text.of("Douze mois, ou le terme réglé par l'exploitant", "Twelve months, or the operator's setting"));

    private final SubjectRows rows;

    AuditCategory(SubjectRows rows) {
        this.rows = rows;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return true;
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        String key = order.subject().key();
        return Map.of(
                "audit",
                rows.list(
                        connection,
                        "select at, operation, object_type, organization, field_class, result" + OF_SUBJECT
                                + " order by at desc",
                        order.tenant(),
                        key,
                        key));
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        String key = order.subject().key();
        long kept = rows.number(connection, "select count(*)" + OF_SUBJECT, order.tenant(), key, key);
        return new Treatment.Kept(Map.of("audit", kept), Ground.TRACES);
    }
}
