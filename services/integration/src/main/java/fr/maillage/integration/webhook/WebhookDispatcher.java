package fr.maillage.integration.webhook;

import fr.maillage.integration.outside.OutsideConfig;
import fr.maillage.integration.webhook.store.Claimed;
import fr.maillage.integration.webhook.store.DeliveryQueue;
import fr.maillage.integration.webhook.store.DeliveryQueue.Due;
import fr.maillage.integration.webhook.store.WebhooksUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks which webhooks have something to be sent and sends it, each message on a thread of its own. A receiver that is slow
 * or gone keeps its own few places busy and nobody else's.
 */
@ApplicationScoped
class WebhookDispatcher {

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);

    private final DeliveryQueue queue;
    private final WebhookSending sending;
    private final WebhooksConfig config;
    private final OutsideConfig outside;
    private final Clock clock;
    private final Places places;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("webhook-dispatcher").daemon().unstarted(this::loop);
    private volatile boolean stopping;
    private Instant nextPurge = Instant.EPOCH;

    WebhookDispatcher(
            DeliveryQueue queue, WebhookSending sending, WebhooksConfig config, OutsideConfig outside, Clock clock) {
        this.queue = queue;
        this.sending = sending;
        this.config = config;
        this.outside = outside;
        this.clock = clock;
        this.places = new Places(config.atOnce(), config.perHost());
    }

    void start(@Observes StartupEvent event) {
        if (config.lease().compareTo(config.deadline().plus(outside.connectTimeout())) <= 0) {
            throw new IllegalStateException("maillage.webhooks.lease (" + config.lease()
                    + "), must be longer than deadline and connect-timeout together");
        }
        thread.start();
    }

    /** What is under way gets a moment to end; what does not is sent again when its lease is over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        places.awaitIdle(LAST_MOMENT);
    }

    /** There is, or will be when a transaction commits, something to send. */
    void wakeSoon() {
        work.release();
    }

    private void loop() {
        while (!stopping) {
            try {
                round();
                if (work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    // What woke us may be a few milliseconds from its commit.
                    Thread.sleep(10);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("webhooks not looked at, trying again: %s", e);
                rest();
            }
        }
    }

    private void round() {
        for (Due due : queue.due(clock.instant())) {
            int free = places.free(due, due.failures() > 0 ? 1 : config.perWebhook());
            if (free > 0) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                queue.claim(due, free, now, now.plus(config.lease())).forEach(claimed -> begin(due, claimed));
            }
        }
        if (clock.instant().isAfter(nextPurge)) {
            nextPurge = clock.instant().plus(PURGE_EVERY);
            while (queue.purge(clock.instant().minus(config.keep()))) {
                LOG.debug("removed finished webhook deliveries");
            }
        }
    }

    private void begin(Due due, Claimed claimed) {
        places.take(due);
        Thread.ofVirtual().name("webhook-" + claimed.id()).start(() -> {
            try {
                sending.send(claimed);
            } catch (WebhooksUnavailable e) {
                LOG.warnf("webhook delivery %s broken off, sent again later: %s", claimed.id(), e);
            } catch (RuntimeException e) {
                failed(claimed, e);
            } finally {
                places.give(due);
                wakeSoon();
            }
        });
    }

    /** What fails here would fail with each lease again: it counts as an attempt. */
    private void failed(Claimed claimed, RuntimeException failure) {
        LOG.errorf(failure, "webhook delivery %s failed before it went out", claimed.id());
        try {
            sending.failed(claimed);
        } catch (RuntimeException e) {
            LOG.warnf("webhook delivery %s not settled, sent again later: %s", claimed.id(), e);
        }
    }

    private void rest() {
        try {
            Thread.sleep(config.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
