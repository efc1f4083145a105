package fr.maillage.platform.data.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events beside the change they tell of. Cost: one insert into a small table with one index. */
@ApplicationScoped
class Outbox {

    private static final int BATCH = 1000;

    private static final String INSERT = """
            insert into outbox (id, type, object_type, object_id, tenant_id, data, trace_id, occurred_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

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
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NewEvent event : events) {
                UUID id = EventId.at(now);
                ids.add(id);
                bind(insert, id, event, trace, now);
                insert.addBatch();
                if (ids.size() % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            if (ids.size() % BATCH != 0) {
                insert.executeBatch();
            }
        }
        return ids;
    }

    private void bind(PreparedStatement insert, UUID id, NewEvent event, String trace, Instant now)
            throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, event.type().name());
        insert.setString(3, event.objectType());
        insert.setString(4, event.objectId());
        insert.setString(5, event.tenant());
        insert.setString(6, data(event));
        insert.setString(7, trace);
        insert.setObject(8, now.atOffset(ZoneOffset.UTC));
    }

    private @Nullable String data(NewEvent event) {
        if (event.type().tombstone()) {
            return null;
        }
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data of " + event.type() + " is not writable as json", e);
        }
    }
}
