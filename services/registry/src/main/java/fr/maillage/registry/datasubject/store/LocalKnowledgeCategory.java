package fr.maillage.registry.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** What the organization knows of a professional, sealed facts opened, with its whole history. */
@ApplicationScoped
class LocalKnowledgeCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "local-knowledge",
            Text.of("Connaissance locale", "Local knowledge"),
            Text.of(
                    "Agents de l'organisation : entretiens, enquêtes, fichiers ; la provenance est dans chaque fait",
                    "Agents of the organization: interviews, surveys, files; each fact names its provenance"),
            Text.of(
                    "Prévoir l'offre de soins du territoire : mission d'intérêt public (RGPD art. 6(1)(e))",
                    "Foreseeing the care on offer in the territory: task in the public interest (GDPR art. 6(1)(e))"),
            Text.of(
                    "Chaque fait a sa date d'expiration ; l'histoire, tant que la fiche existe",
                    "Each fact has its date of expiry; the history, as long as the record"));

    private static final EventType GONE = EventType.of("fr.maillage.registry.local-knowledge.deleted.v1");

    private static final String OWN = " tenant_id = ? and subject_type = 'PROFESSIONAL' and subject_id = ?";
    private static final String STEPS =
            " tenant_id = ? and knowledge_id in (select id from local_knowledge where" + OWN + ")";

    private final SubjectRows rows;
    private final OpenedRows opened;
    private final Tombstones tombstones;

    LocalKnowledgeCategory(SubjectRows rows, OpenedRows opened, Tombstones tombstones) {
        this.rows = rows;
        this.opened = opened;
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
                "local_knowledge",
                opened.list(
                        connection,
                        "local_knowledge",
                        "select id, facts, sealed, state, version, created_at, changed_at"
                                + " from local_knowledge where" + OWN,
                        tenant,
                        tenant,
                        key));
        found.put(
                "local_knowledge_change",
                opened.list(
                        connection,
                        "local_knowledge_change",
                        "select id, version, action, changes, sealed, reason, at" + " from local_knowledge_change where"
                                + STEPS + " order by version",
                        tenant,
                        tenant,
                        tenant,
                        key));
        found.values().forEach(list -> list.forEach(LocalKnowledgeCategory::withoutAuthors));
        return found;
    }

    /** Who wrote a fact is somebody else's datum (GDPR art. 15(4)). */
    private static void withoutAuthors(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("author");
        }
        node.forEach(LocalKnowledgeCategory::withoutAuthors);
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        String tenant = order.tenant();
        String key = order.subject().key();
        tombstones.publish(
                connection, tenant, GONE, "local-knowledge", "select id from local_knowledge where" + OWN, tenant, key);
        Map<String, Long> removed = new LinkedHashMap<>();
        removed.put(
                "local_knowledge_change",
                rows.change(connection, "delete from local_knowledge_change where" + STEPS, tenant, tenant, key));
        removed.put("local_knowledge", rows.change(connection, "delete from local_knowledge where" + OWN, tenant, key));
        return new Treatment.Removed(removed);
    }
}
