package fr.maillage.platform.data.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.http.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes events beside the change they tell of: one statement for up to a thousand, into a small table with one index. */
@ApplicationScoped
class Outbox {

    private static final int TOGETHER = 1000;

    // The numbers follow the order of the array. A null of JSON becomes a null of SQL: a tombstone.
    private static final String INSERT = """
            insert into outbox (id, type, object_type, object_id, tenant_id, data, trace_id, occurred_at, source)
            select * from jsonb_to_recordset(?::jsonb) as e (id uuid, type text, object_type text, object_id text,
                   tenant_id text, data jsonb, trace_id text, occurred_at timestamptz, source text)""";

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    List<UUID> add(Connection connection, List<NewEvent> events) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String trace = Trace.currentId().isEmpty() ? Trace.begin().traceId() : Trace.currentId();
        List<UUID> ids = new ArrayList<>(events.size());
        List<ObjectNode> rows = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            UUID id = EventId.at(now);
            ids.add(id);
            rows.add(row(id, event, trace, now));
        }
        insert(connection, rows);
        return ids;
    }

    /** An event of another service, as it is. */
    void pass(Connection connection, CloudEvent event) throws SQLException {
        String[] subject = event.subject().split("/", 2);
        String trace = event.traceparent() == null ? Trace.begin().traceId() : event.traceparent();
        ObjectNode row = json.createObjectNode();
        row.put("id", event.id().toString());
        row.put("type", event.type());
        row.put("object_type", subject[0]);
        row.put("object_id", subject.length == 2 ? subject[1] : "");
        row.put("tenant_id", event.tenant());
        row.set("data", event.tombstone() ? null : event.data());
        row.put("trace_id", trace.replaceFirst("^00-([0-9a-f]{32})-.*$", "$1"));
        row.put("occurred_at", event.time().toString());
        row.put("source", event.source());
        insert(connection, List.of(row));
    }

    private void insert(Connection connection, List<ObjectNode> all) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < all.size(); i += TOGETHER) {
                ArrayNode rows = json.createArrayNode();
                rows.addAll(all.subList(i, Math.min(all.size(), i + TOGETHER)));
                insert.setString(1, rows.toString());
                insert.executeUpdate();
            }
        }
    }

    private ObjectNode row(UUID id, NewEvent event, String trace, Instant now) {
        ObjectNode row = json.createObjectNode();
        row.put("id", id.toString());
        row.put("type", event.type().name());
        row.put("object_type", event.objectType());
        row.put("object_id", event.objectId());
        row.put("tenant_id", event.tenant());
        row.set("data", event.type().tombstone() ? null : json.valueToTree(event.data()));
        row.put("trace_id", trace);
        row.put("occurred_at", now.toString());
        return row;
    }
}
