package fr.maillage.platform.data.event.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Rows of the event table as CloudEvents. */
@ApplicationScoped
class EventRows {

    private final ObjectMapper json;
    private final String source;

    EventRows(ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.source = "/api/" + service + "/v1";
    }

    CloudEvent read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String passedOn = row.getString("source");
        return new CloudEvent(
                "1.0",
                id,
                passedOn == null ? source : passedOn,
                row.getString("type"),
                row.getString("object_type") + "/" + row.getString("object_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                "application/json",
                data(row.getString("data")),
                row.getString("tenant_id"),
                traceparent(row.getString("trace_id"), id));
    }

    private @Nullable JsonNode data(@Nullable String text) throws SQLException {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SQLException("event row with unreadable json", e);
        }
    }

    // The event is the parent span of whatever it leads to; its random half names it.
    private static String traceparent(String traceId, UUID id) {
        return "00-%s-%016x-01".formatted(traceId, id.getLeastSignificantBits());
    }
}
