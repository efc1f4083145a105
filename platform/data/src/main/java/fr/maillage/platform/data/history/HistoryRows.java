package fr.maillage.platform.data.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.platform.data.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of each object, newest first, along object_change_version_key. */
@ApplicationScoped
class HistoryRows {

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final Statements sql;
    private final ObjectMapper json;

    HistoryRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(String tenant, String type, UUID object, Step step) {
        sql.change(
                """
                insert into object_change (id, tenant_id, object_type, object_id, version, action, changes, reason, subject, at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        UUID.randomUUID(),
                        tenant,
                        type,
                        object,
                        step.version(),
                        step.action(),
                        text(step.changes()),
                        step.reason(),
                        step.subject(),
                        step.at()));
    }

    /** The steps before a version. */
    List<Step> list(String tenant, String type, UUID object, int beforeVersion, int limit) {
        return sql.list("""
                select * from object_change
                 where tenant_id = ? and object_type = ? and object_id = ? and version < ?
                 order by version desc limit ?""", List.of(tenant, type, object, beforeVersion, limit), this::read);
    }

    long count(String tenant, String type, UUID object) {
        return sql.find(
                        "select count(*) from object_change where tenant_id = ? and object_type = ? and object_id = ?",
                        List.of(tenant, type, object),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private Step read(ResultSet row) throws SQLException {
        try {
            return new Step(
                    row.getInt("version"),
                    row.getString("action"),
                    json.readValue(row.getString("changes"), CHANGES),
                    row.getString("reason"),
                    row.getString("subject"),
                    Statements.instant(row, "at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("object_change row with unreadable json", e);
        }
    }

    private String text(List<FieldChange> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes are not writable as json", e);
        }
    }
}
