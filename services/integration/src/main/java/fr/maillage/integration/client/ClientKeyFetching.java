package fr.maillage.integration.client;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientChange;
import fr.maillage.integration.client.domain.ClientChange.Step;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.KeyFetch;
import fr.maillage.integration.client.remote.KeysUnfit;
import fr.maillage.integration.client.remote.PublishedKeys;
import fr.maillage.integration.client.store.ClientKeyQueue;
import fr.maillage.platform.data.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks the addresses where clients publish their keys, on schedule and when somebody wants it. Other keys than before make
 * a new version of the client, which {@link ClientEffects} brings to Keycloak; whatever goes wrong, the last good keys stay.
 */
@ApplicationScoped
class ClientKeyFetching {

    private static final Logger LOG = Logger.getLogger(ClientKeyFetching.class);
    private static final int AT_ONCE = 8;

    /** Longer than a name, a connection and an answer together. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ClientKeyQueue queue;
    private final PublishedKeys published;
    private final ClientEffects effects;
    private final ClientsConfig config;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Worker worker;

    ClientKeyFetching(
            ClientKeyQueue queue, PublishedKeys published, ClientEffects effects, ClientsConfig config, Clock clock) {
        this.queue = queue;
        this.published = published;
        this.effects = effects;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("client-keys", config.poll(), this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
        if (!places.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS)) {
            LOG.warn("addresses of keys still answer; they are asked again later");
        }
    }

    /** To be woken after the commit. */
    Worker worker() {
        return worker;
    }

    /** Each on a thread of its own: an address that is slow keeps one of a few places and nobody else. */
    private void round() throws InterruptedException {
        while (!worker.stopping()) {
            places.acquire();
            Optional<ApiClient> due = Optional.empty();
            try {
                Instant now = now();
                due = queue.claim(now, now.plus(LEASE));
            } finally {
                if (due.isEmpty()) {
                    places.release();
                }
            }
            if (due.isEmpty()) {
                return;
            }
            begin(due.get());
        }
    }

    private void begin(ApiClient client) {
        Thread.ofVirtual().name("keys-of-" + client.id()).start(() -> {
            try {
                ask(client);
            } catch (RuntimeException e) {
                LOG.warnf("keys of client %s not settled, asked again later: %s", client.id(), e);
            } finally {
                places.release();
            }
        });
    }

    private void ask(ApiClient client) {
        KeyFetch before = Objects.requireNonNull(client.fetch());
        try {
            settle(client, published.at(Objects.requireNonNull(client.content().keysUrl())));
        } catch (KeysUnfit e) {
            LOG.warnf(
                    "keys of client %s not fetched: %s", client.id(), e.fault().code());
            Instant now = now();
            KeyFetch failed = before.failed(e.fault(), now, config.keysFirstRetry(), config.keysEvery());
            queue.told(client, failed, now.plus(config.keysPause()));
        }
    }

    private void settle(ApiClient client, List<ClientKey> found) {
        Instant now = now();
        KeyFetch good = KeyFetch.good(now, config.keysEvery());
        List<ClientKey> keys = found.stream().map(key -> known(client, key)).toList();
        if (keys.equals(client.keys())) {
            queue.told(client, good, now.plus(config.keysPause()));
            return;
        }
        ApiClient after = client.withFetched(keys, good, now);
        ClientChange change = ClientChange.of(Step.KEYS_FETCHED, client, after, null, ClientChange.ITSELF);
        if (queue.replaced(after, change, now.plus(config.keysPause()))) {
            effects.worker().wake();
        }
    }

    /** A key that was there before keeps the instant since when it is good. */
    private static ClientKey known(ApiClient client, ClientKey found) {
        return client.keys().stream().filter(found::isSame).findFirst().orElse(found);
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
