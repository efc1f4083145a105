package fr.maillage.integration.tenant.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.tenant.domain.TenantChange;
import fr.maillage.integration.tenant.domain.TenantChange.Action;
import fr.maillage.integration.tenant.domain.TenantChange.Difference;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to an organization, newest first. Lines are added, never changed: the roles may not. */
@ApplicationScoped
public class TenantHistory {

    private static final UUID BEFORE_NONE = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String ADD = """
            insert into tenant_change (tenant, version, at, action, subject, client, changes, reason)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";

    private static final String LIST = """
            select id, version, at, action, subject, client, changes, reason from tenant_change
             where tenant = ? and id < ? order by id desc limit ?""";

    private final AgroalDataSource requests;
    private final ObjectMapper json;

    TenantHistory(AgroalDataSource requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /** Who acts. */
    public record Author(String subject, String client) {}

    public void add(
            UUID tenant,
            int version,
            Action action,
            Author author,
            Map<String, Difference> changes,
            @Nullable String reason,
            Instant now) {
        try (Connection connection = requests.getConnection()) {
            add(connection, tenant, version, action, author, changes, reason, now);
        } catch (SQLException e) {
            throw new TenantsUnreadable(e);
        }
    }

    void add(
            Connection connection,
            UUID tenant,
            int version,
            Action action,
            Author author,
            Map<String, Difference> changes,
            @Nullable String reason,
            Instant now)
            throws SQLException {
        try (PreparedStatement statement = TenantRows.bind(
                connection,
                ADD,
                tenant,
                version,
                now,
                action,
                author.subject(),
                author.client(),
                json.writeValueAsString(changes),
                reason)) {
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes of a tenant are not writable as json", e);
        }
    }

    public List<TenantChange> list(UUID tenant, @Nullable UUID before, int limit) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        TenantRows.bind(connection, LIST, tenant, before == null ? BEFORE_NONE : before, limit);
                ResultSet row = statement.executeQuery()) {
            List<TenantChange> found = new ArrayList<>();
            while (row.next()) {
                found.add(read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new TenantsUnreadable(e);
        }
    }

    public long count(UUID tenant) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement =
                        TenantRows.bind(connection, "select count(*) from tenant_change where tenant = ?", tenant);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new TenantsUnreadable(e);
        }
    }

    private TenantChange read(ResultSet row) throws SQLException {
        try {
            return new TenantChange(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    TenantRows.instant(row, "at"),
                    Action.valueOf(row.getString("action")),
                    row.getString("subject"),
                    row.getString("client"),
                    json.readValue(row.getString("changes"), new TypeReference<Map<String, Difference>>() {}),
                    row.getString("reason"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable changes of a tenant", e);
        }
    }
}
