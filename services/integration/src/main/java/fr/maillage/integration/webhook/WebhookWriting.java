package fr.maillage.integration.webhook;

import fr.maillage.integration.outside.Outside;
import fr.maillage.integration.webhook.domain.StateReason;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookChange;
import fr.maillage.integration.webhook.domain.WebhookChange.Action;
import fr.maillage.integration.webhook.domain.WebhookChange.Difference;
import fr.maillage.integration.webhook.domain.WebhookDefinition;
import fr.maillage.integration.webhook.domain.WebhookSecret;
import fr.maillage.integration.webhook.domain.WebhookState;
import fr.maillage.integration.webhook.store.DeliveryRepository;
import fr.maillage.integration.webhook.store.WebhookHistory.Step;
import fr.maillage.integration.webhook.store.WebhookRepository;
import fr.maillage.platform.http.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organization decides of its webhooks. */
@ApplicationScoped
@Transactional
public class WebhookWriting {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Outside outside;
    private final WebhookRecord record;
    private final WebhooksConfig config;
    private final Caller caller;
    private final Clock clock;

    WebhookWriting(
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            Outside outside,
            WebhookRecord record,
            WebhooksConfig config,
            Caller caller,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outside = outside;
        this.record = record;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** A webhook and the secret that is shown this once. */
    public record WithSecret(Webhook webhook, WebhookSecret secret) {}

    /** The name is looked up outside of the transaction, for it may take seconds. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public WithSecret create(WebhookDefinition definition) {
        requireAddress(definition.url());
        return QuarkusTransaction.requiringNew().call(() -> added(definition));
    }

    private WithSecret added(WebhookDefinition definition) {
        String tenant = caller.tenant();
        if (webhooks.countAlone(tenant) >= config.limit()) {
            throw WebhookRefusals.limit(config.limit());
        }
        Instant now = now();
        WebhookSecret secret = WebhookSecret.generate();
        Webhook created = webhooks.add(tenant, definition, record.author(), secret, now);
        record.decided(created, Step.of(Action.CREATED), now);
        return new WithSecret(created, secret);
    }

    /** The row as it is now, nobody else's to change until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Webhook lock(UUID id) {
        return webhooks.lock(caller.tenant(), id)
                .filter(webhook -> webhook.state() != WebhookState.DELETED && WebhookService.isFor(caller, webhook))
                .orElseThrow(() -> WebhookRefusals.absent(id));
    }

    /** Judges a new address before anything is locked: looking up its name may take seconds. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void judge(Webhook seen, WebhookDefinition wanted) {
        if (!wanted.url().equals(seen.definition().url())) {
            requireAddress(wanted.url());
        }
    }

    /** Changes a locked webhook to an address that was judged; without any difference nothing happens. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Webhook change(Webhook locked, WebhookDefinition wanted) {
        if (wanted.equals(locked.definition())) {
            return locked;
        }
        Instant now = now();
        Webhook changed = webhooks.change(locked, wanted, now);
        Step step = new Step(Action.CHANGED, differences(locked.definition(), wanted), null);
        record.decided(changed, step, now);
        return changed;
    }

    /** Pauses, disables or activates; whoever activates stands for it from then on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Webhook move(Webhook locked, WebhookState to, @Nullable String reason) {
        if (!locked.state().allowed().contains(to)) {
            throw WebhookRefusals.transition(locked, to);
        }
        Instant now = now();
        boolean active = to == WebhookState.ACTIVE;
        Webhook moved = webhooks.move(
                locked, to, active ? null : StateReason.CALLER, active ? record.author() : locked.owner(), now);
        if (to == WebhookState.DISABLED) {
            deliveries.giveUp(locked, now);
        }
        Map<String, Difference> changes =
                Map.of("state", new Difference(locked.state().name(), to.name()));
        record.decided(moved, new Step(WebhookChange.toward(to), changes, reason), now);
        return moved;
    }

    /** Erases its secrets and forgets what was still to be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(Webhook locked) {
        Instant now = now();
        deliveries.forget(locked.tenant(), locked.id());
        webhooks.delete(locked, now);
        record.decided(webhooks.find(locked.tenant(), locked.id()).orElseThrow(), Step.of(Action.DELETED), now);
    }

    /** A new secret; the former one signs too until the overlap is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public WithSecret rotate(Webhook locked, Duration overlap) {
        Instant now = now();
        WebhookSecret secret = WebhookSecret.generate();
        Webhook rotated = webhooks.rotate(locked, secret, now.plus(overlap), now);
        Instant until = rotated.previousSecretUntil();
        Map<String, Difference> changes =
                until == null ? Map.of() : Map.of("previousSecretUntil", new Difference(null, until.toString()));
        record.decided(rotated, new Step(Action.SECRET_ROTATED, changes, null), now);
        return new WithSecret(rotated, secret);
    }

    private void requireAddress(String url) {
        outside.refusal(url).ifPresent(refusal -> {
            throw WebhookRefusals.address(refusal);
        });
    }

    private static Map<String, Difference> differences(WebhookDefinition before, WebhookDefinition after) {
        Map<String, Difference> found = new TreeMap<>();
        note(found, "url", before.url(), after.url());
        note(found, "eventTypes", before.eventTypes(), after.eventTypes());
        note(found, "description", before.description(), after.description());
        return found;
    }

    private static void note(
            Map<String, Difference> found, String member, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.put(member, new Difference(before, after));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
