package fr.maillage.premises.request.store;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.seal.FieldSeal;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Installation requests of a person, with all that hangs on them: found by account, RPPS number or e-mail address. */
@ApplicationScoped
class RequestCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "installation-requests",
            Text.of("Demandes d'installation", "Installation requests"),
            Text.of(
                    "La personne elle-même, ou l'agent qui a reçu sa demande",
                    "The person, or the agent who received the request"),
            Text.of(
                    "Aider à s'installer : mission d'intérêt public (RGPD art. 6(1)(e)) ; nommer à d'autres : consentement (art. 6(1)(a))",
                    "Helping to settle: task in the public interest (GDPR art. 6(1)(e)); naming to others: consent (art. 6(1)(a))"),
            Text.of(
                    "Tant que la demande est suivie ; sans reconfirmation, en sommeil après six mois",
                    "As long as the request is followed; without reconfirmation, dormant after six months"));

    private static final EventType GONE = EventType.of("fr.maillage.premises.request.deleted.v1");
    private static final Set<String> KINDS = Set.of("ACCOUNT", "PROFESSIONAL", "RESIDENT");
    private static final String OF_ACCOUNT =
            "select id from installation_request where tenant_id = ? and account_subject = ?";
    private static final String OF_DIGEST =
            "select request_id as id from installation_request_name where tenant_id = ? and digest = ?";

    /** What hangs on a request: its key to the request, the id by which its columns are sealed (empty: not shown), and these. */
    private record Part(String table, String request, String id, List<String> sealed) {

        static Part of(String table, String request, String id, String... sealed) {
            return new Part(table, request, id, List.of(sealed));
        }
    }

    /** The leaves first. */
    private static final List<Part> PARTS = List.of(
            Part.of("installation_follow_up", "request_id", "id", "note"),
            Part.of("proposal_visit", "request_id", "id", "note"),
            Part.of("proposal", "request_id", "id"),
            Part.of("accompaniment_task", "request_id", "id", "note"),
            Part.of("installation_request_consent", "request_id", "id"),
            Part.of("installation_request_person", "request_id", "request_id", "person", "texts"),
            Part.of("installation_request_name", "request_id", ""),
            Part.of("installation_request_territory", "request_id", ""),
            Part.of("installation_request", "id", "id"));

    private final SubjectRows rows;
    private final SubjectNotes opened;
    private final FieldSeal seal;
    private final Events events;

    RequestCategory(SubjectRows rows, SubjectNotes opened, FieldSeal seal, Events events) {
        this.rows = rows;
        this.opened = opened;
        this.seal = seal;
        this.events = events;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return KINDS.contains(subject.kind());
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        Map<String, List<JsonNode>> found = new LinkedHashMap<>();
        for (UUID request : requests(order, connection)) {
            for (Part part : PARTS) {
                if (!part.id.isEmpty()) {
                    found.computeIfAbsent(part.table, _ -> new ArrayList<>())
                            .addAll(read(connection, order.tenant(), part, request));
                }
            }
            found.computeIfAbsent("object_change", _ -> new ArrayList<>())
                    .addAll(rows.list(
                            connection,
                            "select object_type, object_id, version, action, changes, reason, at from object_change"
                                    + " where tenant_id = ? and object_id = ? order by version",
                            order.tenant(),
                            request));
        }
        return found;
    }

    private List<JsonNode> read(Connection connection, String tenant, Part part, UUID request) throws SQLException {
        String id = part.id.equals("id") ? "" : part.id + " as id, ";
        return opened.list(
                connection,
                part.table,
                part.sealed,
                "select " + id + "* from " + part.table + " where tenant_id = ? and " + part.request + " = ?",
                tenant,
                tenant,
                request);
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        Map<String, Long> removed = new LinkedHashMap<>();
        for (UUID request : requests(order, connection)) {
            forgetHistory(connection, order.tenant(), request, removed);
            for (Part part : PARTS) {
                count(
                        removed,
                        part.table,
                        rows.change(
                                connection,
                                "delete from " + part.table + " where tenant_id = ? and " + part.request + " = ?",
                                order.tenant(),
                                request));
            }
            events.publish(
                    connection, List.of(NewEvent.ofTenant(order.tenant(), GONE, "installation-request", request)));
        }
        return new Treatment.Removed(removed);
    }

    private void forgetHistory(Connection connection, String tenant, UUID request, Map<String, Long> removed)
            throws SQLException {
        count(removed, "object_change", rows.change(connection, """
                delete from object_change where tenant_id = ? and (object_id = ?
                    or object_id in (select id from proposal where tenant_id = ? and request_id = ?))""", tenant, request, tenant, request));
        count(
                removed,
                "share",
                rows.change(
                        connection,
                        "delete from share where tenant_id = ? and object_type = 'installation-request' and object_id = ?",
                        tenant,
                        request));
    }

    private static void count(Map<String, Long> removed, String table, long rows) {
        removed.merge(table, rows, Long::sum);
    }

    private Set<UUID> requests(SubjectOrder order, Connection connection) throws SQLException {
        Set<UUID> found = new LinkedHashSet<>();
        String key = order.subject().key();
        switch (order.subject().kind()) {
            case "ACCOUNT" -> ids(connection, OF_ACCOUNT, order.tenant(), key, found);
            case "PROFESSIONAL" -> digested(connection, order.tenant(), PersonDigests.rppsKey(key), found);
            default -> digested(connection, order.tenant(), PersonDigests.emailKey(key), found);
        }
        return found;
    }

    private void digested(Connection connection, String tenant, String word, Set<UUID> found) throws SQLException {
        for (String digest : seal.digests(tenant, word)) {
            ids(connection, OF_DIGEST, tenant, digest, found);
        }
    }

    private void ids(Connection connection, String sql, String tenant, String value, Set<UUID> found)
            throws SQLException {
        rows.list(connection, sql, tenant, value)
                .forEach(row -> found.add(UUID.fromString(row.path("id").asText())));
    }
}
