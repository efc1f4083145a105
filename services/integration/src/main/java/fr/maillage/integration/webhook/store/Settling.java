package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.DeliveryState;
import fr.maillage.integration.webhook.domain.StateReason;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookChange.Action;
import fr.maillage.integration.webhook.domain.WebhookChange.Difference;
import fr.maillage.integration.webhook.domain.WebhookState;
import fr.maillage.integration.webhook.store.WebhookHistory.Step;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes what an attempt came to: the message, its attempt, the webhook's record, and who is next of the object. One transaction. */
@ApplicationScoped
public class Settling {

    private static final Webhook.Owner ITSELF = new Webhook.Owner("job:webhook-delivery", "integration-service");

    private static final String LOCK =
            "select " + WebhookRows.COLUMNS + " from webhook where tenant_id = ? and id = ? for no key update";

    private static final String SETTLE = """
            update webhook_delivery set state = ?, outcome = ?, attempts = attempts + ?, last_status = ?, last_millis = ?,
                   last_at = ?, next_at = ?, finished_at = ?, leased_until = null, blocked = false
             where id = ? and state = 'PENDING' and leased_until = ?""";

    private static final String ATTEMPT = """
            insert into webhook_attempt (tenant_id, webhook_id, delivery_id, number, at, millis, status, outcome, retry_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NEXT_OF_OBJECT = """
            update webhook_delivery set blocked = false where blocked and id = (
                select id from webhook_delivery where webhook_id = ? and subject = ? and state = 'PENDING'
                 order by seq limit 1)""";

    private static final String SUCCEEDED =
            "update webhook set failures = 0, last_success_at = ?, hold_until = null where tenant_id = ? and id = ?";

    private static final String FAILED = """
            update webhook set failures = failures + 1, last_failure_at = ?, hold_until = greatest(hold_until, ?)
             where tenant_id = ? and id = ?""";

    // Only as it was judged: with another address, or activated by somebody else, it is another webhook.
    private static final String DISABLE = """
            update webhook set state = 'DISABLED', state_reason = ?, version = version + 1, changed_at = ?
             where tenant_id = ? and id = ? and state in ('ACTIVE', 'PAUSED')
               and case ? when 'RECEIVER_GONE' then url = ? else owner_subject = ? and owner_client = ? end
            returning old.state as former,\s""" + WebhookRows.COLUMNS;

    private final Workers workers;
    private final WebhookHistory history;
    private final Events events;

    Settling(Workers workers, WebhookHistory history, Events events) {
        this.workers = workers;
        this.history = history;
        this.events = events;
    }

    /** False when the lease was lost: another instance has the message, and its word counts. */
    public boolean settle(Claimed claimed, Settlement settlement) {
        return workers.with(WorkerScope.of(claimed.tenant()), connection -> {
            Rows.list(connection, LOCK, WebhookRows::read, claimed.tenant(), claimed.webhook());
            if (!written(connection, claimed, settlement)) {
                return false;
            }
            if (settlement.state() != DeliveryState.PENDING) {
                Rows.change(connection, NEXT_OF_OBJECT, claimed.webhook(), claimed.subject());
            }
            if (wasSent(settlement)) {
                addAttempt(connection, claimed, settlement);
                recordOfWebhook(connection, claimed, settlement);
            }
            return true;
        });
    }

    /** What may not be seen was not tried: the receiver has no part in it. */
    private static boolean wasSent(Settlement settlement) {
        return settlement.outcome() != AttemptOutcome.NOT_VISIBLE;
    }

    private static boolean written(Connection connection, Claimed claimed, Settlement settlement) throws SQLException {
        boolean pending = settlement.state() == DeliveryState.PENDING;
        return Rows.change(
                        connection,
                        SETTLE,
                        settlement.state(),
                        settlement.outcome(),
                        wasSent(settlement) ? 1 : 0,
                        settlement.status(),
                        settlement.millis(),
                        settlement.at(),
                        settlement.next(),
                        pending ? null : settlement.next(),
                        claimed.id(),
                        claimed.lease())
                == 1;
    }

    private static void addAttempt(Connection connection, Claimed claimed, Settlement settlement) throws SQLException {
        Rows.change(
                connection,
                ATTEMPT,
                claimed.tenant(),
                claimed.webhook(),
                claimed.id(),
                claimed.attempts() + 1,
                settlement.at(),
                settlement.millis(),
                settlement.status(),
                settlement.outcome(),
                settlement.state() == DeliveryState.PENDING ? settlement.next() : null);
    }

    private static void recordOfWebhook(Connection connection, Claimed claimed, Settlement settlement)
            throws SQLException {
        if (settlement.outcome() == AttemptOutcome.ACCEPTED) {
            Rows.change(connection, SUCCEEDED, settlement.at(), claimed.tenant(), claimed.webhook());
        } else {
            Rows.change(
                    connection, FAILED, settlement.at(), settlement.holdUntil(), claimed.tenant(), claimed.webhook());
        }
    }

    private record Disabled(String former, Webhook webhook) {}

    /**
     * Nothing more is sent until somebody activates it again, what waits is given up; its organization is told. Nothing
     * happens when the webhook is no longer as it was judged.
     */
    public void disable(
            Claimed claimed,
            Webhook judged,
            StateReason reason,
            Instant now,
            Function<Webhook, NewEvent> announcement) {
        workers.with(WorkerScope.of(claimed.tenant()), connection -> {
            Optional<Disabled> disabled = disabled(connection, judged, reason, now);
            if (disabled.isPresent()) {
                Webhook webhook = disabled.get().webhook();
                Rows.change(connection, DeliveryRows.GIVE_UP, now, webhook.tenant(), webhook.id());
                Difference state = new Difference(disabled.get().former(), WebhookState.DISABLED.name());
                Step step = new Step(Action.DISABLED, Map.of("state", state), reason.code());
                history.add(connection, webhook, webhook.version(), step, ITSELF, now);
                events.publish(connection, List.of(announcement.apply(webhook)));
            }
            return disabled.isPresent();
        });
    }

    private static Optional<Disabled> disabled(Connection connection, Webhook judged, StateReason reason, Instant now)
            throws SQLException {
        return Rows.find(
                connection,
                DISABLE,
                row -> new Disabled(row.getString("former"), WebhookRows.read(row)),
                reason,
                now,
                judged.tenant(),
                judged.id(),
                reason,
                judged.definition().url(),
                judged.owner().subject(),
                judged.owner().client());
    }
}
