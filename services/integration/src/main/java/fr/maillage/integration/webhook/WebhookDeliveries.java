package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.WebhookService.Found;
import fr.maillage.integration.webhook.domain.Delivery;
import fr.maillage.integration.webhook.domain.DeliveryState;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookChange.Action;
import fr.maillage.integration.webhook.domain.WebhookChange.Difference;
import fr.maillage.integration.webhook.domain.WebhookState;
import fr.maillage.integration.webhook.store.DeliveryRepository;
import fr.maillage.integration.webhook.store.DeliveryRepository.Range;
import fr.maillage.integration.webhook.store.WebhookHistory.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of a webhook, and messages that a person asks for: a ping, one once more, a range once more. */
@ApplicationScoped
@Transactional
public class WebhookDeliveries {

    static final String PING = "fr.maillage.integration.webhook.pinged.v1";

    private final WebhookService webhooks;
    private final WebhookWriting writing;
    private final DeliveryRepository deliveries;
    private final WebhookRecord record;
    private final WebhooksConfig config;
    private final Clock clock;

    WebhookDeliveries(
            WebhookService webhooks,
            WebhookWriting writing,
            DeliveryRepository deliveries,
            WebhookRecord record,
            WebhooksConfig config,
            Clock clock) {
        this.webhooks = webhooks;
        this.writing = writing;
        this.deliveries = deliveries;
        this.record = record;
        this.config = config;
        this.clock = clock;
    }

    public Found<Delivery> list(
            UUID webhook, List<DeliveryState> states, @Nullable UUID before, int limit, boolean counted) {
        Webhook own = webhooks.get(webhook);
        return new Found<>(deliveries.list(own, states, before, limit), counted ? deliveries.count(own, states) : null);
    }

    public Delivery.Log get(UUID webhook, UUID delivery) {
        Webhook own = webhooks.get(webhook);
        Delivery found = deliveries.find(own, delivery).orElseThrow(() -> WebhookRefusals.noDelivery(delivery));
        return new Delivery.Log(found, deliveries.attempts(own, delivery));
    }

    /** One message without an event, one attempt, also while events wait. */
    public Delivery ping(UUID webhook) {
        Webhook locked = sending(webhook);
        if (deliveries.pingsWaiting(locked) >= config.pingLimit()) {
            throw WebhookRefusals.pingsWaiting(config.pingLimit());
        }
        return deliveries.ping(locked, PING, now());
    }

    public Delivery again(UUID webhook, UUID delivery) {
        Webhook locked = sending(webhook);
        Delivery found = deliveries.find(locked, delivery).orElseThrow(() -> WebhookRefusals.noDelivery(delivery));
        if (found.state() == DeliveryState.PENDING) {
            throw WebhookRefusals.stillPending(delivery);
        }
        Instant now = now();
        record.decided(
                locked,
                new Step(Action.REPLAYED, Map.of("delivery", new Difference(null, delivery.toString())), null),
                now);
        return deliveries.again(locked, delivery, now);
    }

    /** How many messages come of it. */
    public int replay(UUID webhook, Range range) {
        Webhook locked = sending(webhook);
        if (deliveries.chosen(locked, range, config.replayLimit() + 1) > config.replayLimit()) {
            throw WebhookRefusals.rangeTooLarge(config.replayLimit());
        }
        Instant now = now();
        record.decided(
                locked,
                new Step(
                        Action.REPLAYED,
                        Map.of(
                                "range",
                                new Difference(
                                        range.from().toString(), range.to().toString())),
                        null),
                now);
        return deliveries.replay(locked, range, config.replayLimit(), now);
    }

    /** The locked webhook, refused when nothing would ever be sent. */
    private Webhook sending(UUID id) {
        Webhook locked = writing.lock(id);
        if (locked.state() == WebhookState.DISABLED) {
            throw WebhookRefusals.disabled(id);
        }
        return locked;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
