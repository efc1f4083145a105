package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.StateReason;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookDefinition;
import fr.maillage.integration.webhook.domain.WebhookState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Rows of the table webhook, without the secrets. */
final class WebhookRows {

    static final String COLUMNS = """
            id, tenant_id, url, event_types, description, state, state_reason, owner_subject, owner_client,
            previous_secret_until, failures, last_success_at, last_failure_at, hold_until, version, created_at, changed_at""";

    private WebhookRows() {}

    static Webhook read(ResultSet row) throws SQLException {
        String reason = row.getString("state_reason");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                new WebhookDefinition(
                        row.getString("url"), Rows.texts(row, "event_types"), row.getString("description")),
                WebhookState.valueOf(row.getString("state")),
                reason == null ? null : StateReason.valueOf(reason),
                new Webhook.Owner(row.getString("owner_subject"), row.getString("owner_client")),
                Rows.maybeInstant(row, "previous_secret_until"),
                new Webhook.Health(
                        row.getInt("failures"),
                        Rows.maybeInstant(row, "last_success_at"),
                        Rows.maybeInstant(row, "last_failure_at"),
                        Rows.maybeInstant(row, "hold_until")),
                row.getInt("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "changed_at"));
    }
}
