package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.Delivery;
import fr.maillage.integration.webhook.domain.Delivery.Attempt;
import fr.maillage.integration.webhook.domain.DeliveryCause;
import fr.maillage.integration.webhook.domain.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables webhook_delivery and webhook_attempt. */
final class DeliveryRows {

    static final String COLUMNS = """
            id, webhook_id, event_id, event_type, subject, cause, state, outcome, blocked, attempts, next_at, last_status,
            last_millis, last_at, created_at, finished_at""";

    /** Of a webhook {@code w} and an event {@code e}: whether it asked for events of this type. */
    static final String WANTED = """
            exists (select from unnest(w.event_types) wanted
                     where case when right(wanted, 1) = '*' then starts_with(e.type, left(wanted, -1))
                                else wanted = e.type end)""";

    /** All that is pending of a webhook becomes a dead letter; a lease on it is lost. */
    static final String GIVE_UP = """
            update webhook_delivery set state = 'DEAD', blocked = false, leased_until = null, finished_at = ?
             where tenant_id = ? and webhook_id = ? and state = 'PENDING'""";

    private DeliveryRows() {}

    static Delivery delivery(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        Instant next = state == DeliveryState.PENDING ? Rows.instant(row, "next_at") : null;
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("subject"),
                DeliveryCause.valueOf(row.getString("cause")),
                state,
                row.getBoolean("blocked"),
                row.getInt("attempts"),
                last(row, next),
                next,
                Rows.instant(row, "created_at"),
                Rows.maybeInstant(row, "finished_at"));
    }

    private static @Nullable Attempt last(ResultSet row, @Nullable Instant next) throws SQLException {
        Instant at = Rows.maybeInstant(row, "last_at");
        return at == null
                ? null
                : new Attempt(
                        row.getInt("attempts"),
                        at,
                        row.getInt("last_millis"),
                        row.getObject("last_status", Integer.class),
                        AttemptOutcome.valueOf(row.getString("outcome")),
                        next);
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                Rows.instant(row, "at"),
                row.getInt("millis"),
                row.getObject("status", Integer.class),
                AttemptOutcome.valueOf(row.getString("outcome")),
                Rows.maybeInstant(row, "retry_at"));
    }
}
