package fr.maillage.platform.data.subject;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What the organization lets the person see, by her account. */
@ApplicationScoped
class PersonalShareCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "shares",
            Text.of("Partages à titre personnel", "Shares to the person"),
            Text.of("L'organisation", "The organization"),
            Text.of("Donner accès à un objet", "Giving access to an object"),
            Text.of("Jusqu'à leur terme ou leur révocation", "Until their end or revocation"));

    private final SubjectRows rows;

    PersonalShareCategory(SubjectRows rows) {
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

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        return Map.of("share", rows.list(connection, """
                select object_type, object_id, field_set, valid_from, valid_to, created_at, revoked_at from share
                 where tenant_id = ? and grantee = ? order by created_at""", order.tenant(), grantee(order)));
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        return new Treatment.Removed(Map.of(
                "share",
                rows.change(
                        connection,
                        "delete from share where tenant_id = ? and grantee = ?",
                        order.tenant(),
                        grantee(order))));
    }

    private static String grantee(SubjectOrder order) {
        return "person:" + order.subject().key();
    }
}
