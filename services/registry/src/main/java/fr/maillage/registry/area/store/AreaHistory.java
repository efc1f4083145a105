package fr.maillage.registry.area.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaChange;
import fr.maillage.registry.area.domain.AreaChange.Action;
import fr.maillage.registry.area.domain.AreaChange.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of each area, newest first, along area_change_version_key. */
@ApplicationScoped
public class AreaHistory {

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final Statements sql;
    private final ObjectMapper json;

    AreaHistory(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public void add(Area area, AreaChange change) {
        sql.change(
                """
                insert into area_change (id, tenant_id, area_id, version, action, changes, reason, subject, at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        UUID.randomUUID(),
                        area.tenant(),
                        area.id(),
                        change.version(),
                        change.action().name(),
                        text(change.changes()),
                        change.reason(),
                        change.subject(),
                        change.at()));
    }

    /** The steps before a version. */
    public List<AreaChange> list(String tenant, UUID area, int beforeVersion, int limit) {
        return sql.list("""
                select * from area_change where tenant_id = ? and area_id = ? and version < ?
                 order by version desc limit ?""", List.of(tenant, area, beforeVersion, limit), this::read);
    }

    private AreaChange read(ResultSet row) throws SQLException {
        try {
            return new AreaChange(
                    row.getInt("version"),
                    Action.valueOf(row.getString("action")),
                    json.readValue(row.getString("changes"), CHANGES),
                    row.getString("reason"),
                    row.getString("subject"),
                    Statements.instant(row, "at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("area_change row with unreadable json", e);
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
