package fr.maillage.registry.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
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

/** Where the organization says that a professional belongs, with the history of each membership. */
@ApplicationScoped
class MembershipCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "memberships",
            Text.of("Appartenances", "Memberships"),
            Text.of(
                    "Agents de l'organisation : enquêtes, conventions, déclarations",
                    "Agents of the organization: surveys, agreements, declarations"),
            Text.of(
                    "Connaître les équipes de soins du territoire : mission d'intérêt public (RGPD art. 6(1)(e))",
                    "Knowing the care teams of the territory: task in the public interest (GDPR art. 6(1)(e))"),
            Text.of("Tant que l'organisation tient l'équipe", "As long as the organization keeps the team"));

    private static final EventType GONE = EventType.of("fr.maillage.registry.membership.deleted.v1");
    private static final String OWN = " from membership where tenant_id = ? and member_id = ?";
    private static final String STEPS = " from object_change where tenant_id = ? and object_type = 'membership'"
            + " and object_id in (select id" + OWN + ")";

    private final SubjectRows rows;
    private final Tombstones tombstones;

    MembershipCategory(SubjectRows rows, Tombstones tombstones) {
        this.rows = rows;
        this.tombstones = tombstones;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return Kinds.isProfessional(subject);
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        String tenant = order.tenant();
        String key = order.subject().key();
        Map<String, List<JsonNode>> found = new LinkedHashMap<>();
        found.put(
                "membership",
                rows.list(
                        connection,
                        "select id, kind, group_id, role, from_date, to_date, source, archived, created_at, changed_at"
                                + OWN + " order by from_date",
                        tenant,
                        key));
        found.put(
                "object_change",
                rows.list(
                        connection,
                        "select object_id, version, action, changes, reason, at" + STEPS + " order by at",
                        tenant,
                        tenant,
                        key));
        return found;
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        String tenant = order.tenant();
        String key = order.subject().key();
        tombstones.publish(connection, tenant, GONE, "membership", "select id" + OWN, tenant, key);
        Map<String, Long> removed = new LinkedHashMap<>();
        removed.put("object_change", rows.change(connection, "delete" + STEPS, tenant, tenant, key));
        removed.put("membership", rows.change(connection, "delete" + OWN, tenant, key));
        return new Treatment.Removed(removed);
    }
}
