package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.domain.AttemptOutcome;
import fr.maillage.integration.webhook.domain.DeliveryCause;
import fr.maillage.integration.webhook.domain.DeliveryState;
import fr.maillage.integration.webhook.domain.RetrySchedule;
import fr.maillage.integration.webhook.domain.StateReason;
import fr.maillage.integration.webhook.domain.WebhookChange.Action;
import fr.maillage.integration.webhook.domain.WebhookState;
import fr.maillage.integration.webhook.store.Claimed;
import fr.maillage.integration.webhook.store.DeliveryQueue;
import fr.maillage.integration.webhook.store.Outgoing;
import fr.maillage.integration.webhook.store.Outgoing.Ready;
import fr.maillage.integration.webhook.store.Settlement;
import fr.maillage.integration.webhook.store.Settling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Sends one claimed message, if it still may be sent, and writes down what came of it. */
@ApplicationScoped
class WebhookSending {

    private final Outgoing outgoing;
    private final DeliveryQueue queue;
    private final Settling settling;
    private final WebhookRights rights;
    private final WebhookMessage messages;
    private final Receivers receivers;
    private final WebhooksConfig config;
    private final RetrySchedule schedule;
    private final Clock clock;

    WebhookSending(
            Outgoing outgoing,
            DeliveryQueue queue,
            Settling settling,
            WebhookRights rights,
            WebhookMessage messages,
            Receivers receivers,
            WebhooksConfig config,
            Clock clock) {
        this.outgoing = outgoing;
        this.queue = queue;
        this.settling = settling;
        this.rights = rights;
        this.messages = messages;
        this.receivers = receivers;
        this.config = config;
        this.schedule = new RetrySchedule(config.retries());
        this.clock = clock;
    }

    void send(Claimed claimed) {
        Ready ready = outgoing.read(claimed, clock.instant()).orElse(null);
        boolean ping = claimed.cause() == DeliveryCause.PING;
        if (ready == null || !mayGoOut(ready, ping)) {
            queue.giveBack(claimed, now());
            return;
        }
        Optional<Boolean> entitled = Optional.ofNullable(ready.organization())
                .flatMap(id -> rights.entitled(id, ready.webhook().owner()));
        if (entitled.isEmpty()) {
            queue.giveBack(claimed, now().plus(config.holdFor()));
        } else if (!entitled.get()) {
            disable(claimed, ready, StateReason.OWNER_WITHDRAWN);
            queue.giveBack(claimed, now());
        } else if (ready.event() == null && !ping) {
            settle(
                    claimed,
                    DeliveryState.WITHDRAWN,
                    new Answer(AttemptOutcome.NOT_VISIBLE, null, null, Duration.ZERO),
                    null);
        } else {
            exchange(claimed, ready);
        }
    }

    private static boolean mayGoOut(Ready ready, boolean ping) {
        WebhookState state = ready.webhook().state();
        return state == WebhookState.ACTIVE || (ping && state == WebhookState.PAUSED);
    }

    private void exchange(Claimed claimed, Ready ready) {
        Answer answer = receivers.send(
                claimed.webhook(),
                ready.webhook().definition().url(),
                messages.of(claimed, ready.event(), ready.signing(), now()));
        if (answer.outcome() == AttemptOutcome.ACCEPTED) {
            settle(claimed, DeliveryState.DELIVERED, answer, null);
        } else if (answer.outcome() == AttemptOutcome.GONE || claimed.cause() == DeliveryCause.PING) {
            settle(claimed, DeliveryState.DEAD, answer, null);
        } else {
            retry(claimed, answer);
        }
        if (answer.outcome() == AttemptOutcome.GONE) {
            disable(claimed, ready, StateReason.RECEIVER_GONE);
        }
    }

    /** By a fault of ours nothing came of the attempt. */
    void failed(Claimed claimed) {
        Answer answer = new Answer(AttemptOutcome.SENDER_FAILED, null, null, Duration.ZERO);
        if (claimed.cause() == DeliveryCause.PING) {
            settle(claimed, DeliveryState.DEAD, answer, null);
        } else {
            retry(claimed, answer);
        }
    }

    private void retry(Claimed claimed, Answer answer) {
        double chance = ThreadLocalRandom.current().nextDouble();
        Optional<Instant> next = schedule.next(claimed.attempts() + 1, now(), chance, answer.retryAfter());
        settle(claimed, next.isPresent() ? DeliveryState.PENDING : DeliveryState.DEAD, answer, next.orElse(null));
    }

    private void disable(Claimed claimed, Ready ready, StateReason reason) {
        settling.disable(
                claimed, ready.webhook(), reason, now(), disabled -> WebhookEvents.of(disabled, Action.DISABLED));
    }

    private void settle(Claimed claimed, DeliveryState state, Answer answer, @Nullable Instant next) {
        Instant now = now();
        Duration asked = answer.retryAfter();
        settling.settle(
                claimed,
                new Settlement(
                        state,
                        answer.outcome(),
                        answer.status(),
                        (int) answer.took().toMillis(),
                        now,
                        next == null ? now : next,
                        asked == null ? null : now.plus(RetrySchedule.capped(asked))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
