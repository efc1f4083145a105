package fr.maillage.integration.webhook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookChange;
import fr.maillage.integration.webhook.domain.WebhookChange.Action;
import fr.maillage.integration.webhook.domain.WebhookChange.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to a webhook, newest first. Lines are added, never changed: the roles may not. */
@ApplicationScoped
public class WebhookHistory {

    private static final UUID BEFORE_NONE = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String ADD = """
            insert into webhook_change (tenant_id, webhook_id, version, at, action, subject, client, changes, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";

    private static final String LIST = """
            select id, version, at, action, subject, client, changes, reason from webhook_change
             where tenant_id = ? and webhook_id = ? and id < ? order by id desc limit ?""";

    private final Requests requests;
    private final ObjectMapper json;

    WebhookHistory(Requests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /** What happened, with which values and why. */
    public record Step(
            Action action,
            Map<String, Difference> changes,
            @Nullable String reason) {

        public static Step of(Action action) {
            return new Step(action, Map.of(), null);
        }
    }

    public void add(Webhook webhook, int version, Step step, Webhook.Owner author, Instant now) {
        requests.with(connection -> add(connection, webhook, version, step, author, now));
    }

    int add(Connection connection, Webhook webhook, int version, Step step, Webhook.Owner author, Instant now)
            throws SQLException {
        return Rows.change(
                connection,
                ADD,
                webhook.tenant(),
                webhook.id(),
                version,
                now,
                step.action(),
                author.subject(),
                author.client(),
                written(step.changes()),
                step.reason());
    }

    public List<WebhookChange> list(String tenant, UUID webhook, @Nullable UUID before, int limit) {
        return requests.with(connection ->
                Rows.list(connection, LIST, this::read, tenant, webhook, before == null ? BEFORE_NONE : before, limit));
    }

    public long count(String tenant, UUID webhook) {
        return requests.with(connection -> Rows.find(
                        connection,
                        "select count(*) from webhook_change where tenant_id = ? and webhook_id = ?",
                        row -> row.getLong(1),
                        tenant,
                        webhook)
                .orElseThrow());
    }

    private String written(Map<String, Difference> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes of a webhook are not writable as json", e);
        }
    }

    private WebhookChange read(ResultSet row) throws SQLException {
        try {
            return new WebhookChange(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    Rows.instant(row, "at"),
                    Action.valueOf(row.getString("action")),
                    row.getString("subject"),
                    row.getString("client"),
                    json.readValue(row.getString("changes"), new TypeReference<Map<String, Difference>>() {}),
                    row.getString("reason"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable changes of a webhook", e);
        }
    }
}
