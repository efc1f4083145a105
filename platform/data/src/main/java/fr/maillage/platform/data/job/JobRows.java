package fr.maillage.platform.data.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the job table, to and from Java. */
@ApplicationScoped
class JobRows {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<JobWarning>> WARNINGS = new TypeReference<>() {};

    private final ObjectMapper json;

    JobRows(ObjectMapper json) {
        this.json = json;
    }

    Job read(ResultSet row) throws SQLException {
        try {
            return new Job(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getString("lane"),
                    JobState.valueOf(row.getString("state")),
                    row.getString("stage"),
                    row.getDouble("progress"),
                    json.readValue(row.getString("counts"), COUNTS),
                    json.readTree(row.getString("parameters")),
                    json.readValue(row.getString("warnings"), WARNINGS),
                    problem(row.getString("failure")),
                    row.getString("tenant_id"),
                    row.getString("created_by"),
                    required(row, "created_at"),
                    instant(row, "started_at"),
                    instant(row, "finished_at"),
                    required(row, "changed_at"),
                    row.getInt("attempt"));
        } catch (JsonProcessingException e) {
            throw new SQLException("job row with unreadable json", e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as json: " + value.getClass(), e);
        }
    }

    private @Nullable JobProblem problem(@Nullable String text) throws JsonProcessingException {
        return text == null ? null : json.readValue(text, JobProblem.class);
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        Instant instant = instant(row, column);
        if (instant == null) {
            throw new SQLException("null " + column);
        }
        return instant;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
