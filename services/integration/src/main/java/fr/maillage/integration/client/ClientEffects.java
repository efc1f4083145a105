package fr.maillage.integration.client;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.integration.client.store.ClientQueue;
import fr.maillage.integration.client.store.ClientQueue.Due;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.integration.directory.domain.Machine;
import fr.maillage.integration.directory.domain.Machines;
import fr.maillage.integration.tenant.TenantService;
import fr.maillage.integration.tenant.domain.Effect.Reason;
import fr.maillage.integration.tenant.domain.TenantState;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread that makes Keycloak's machine clients what the table wants. Keycloak and our database cannot commit
 * together: the decision is committed first, then brought about, as often as needed.
 */
@ApplicationScoped
class ClientEffects {

    private static final Logger LOG = Logger.getLogger(ClientEffects.class);

    private final ClientQueue queue;
    private final Machines machines;
    private final TenantService tenants;
    private final ClientKeySet keySet;
    private final ClientsConfig config;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("client-effects").daemon().unstarted(this::loop);
    private volatile boolean stopping;
    private int failures;

    ClientEffects(
            ClientQueue queue,
            Machines machines,
            TenantService tenants,
            ClientKeySet keySet,
            ClientsConfig config,
            Clock clock) {
        this.queue = queue;
        this.machines = machines;
        this.tenants = tenants;
        this.keySet = keySet;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** There is something to do; to be called after the commit. */
    void wake() {
        work.release();
    }

    private void loop() {
        while (!stopping) {
            try {
                round();
                if (work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round() {
        try {
            for (Optional<Due> due = queue.claim(clock.instant());
                    due.isPresent() && !stopping;
                    due = queue.claim(clock.instant())) {
                bringAbout(due.get());
            }
        } catch (RuntimeException e) {
            LOG.warnf("machine clients not looked at, trying again: %s", e);
        }
    }

    private void bringAbout(Due due) {
        ApiClient client = due.client();
        try {
            apply(client);
            queue.applied(client, List.of(ClientEvents.of(client, due.known())));
            failures = 0;
        } catch (DirectoryUnavailable e) {
            failures++;
            LOG.warnf("client %s not brought about: %s", client.id(), e.getMessage());
            queue.failed(client, Reason.DIRECTORY_AWAY, later(pause()));
        } catch (DirectoryRefusal e) {
            LOG.warnf("client %s refused by the directory: %s", client.id(), e.getMessage());
            queue.failed(client, Reason.DIRECTORY_REFUSED, later(config.longestRetry()));
        }
    }

    private void apply(ApiClient client) {
        if (client.state() == ClientState.DELETED) {
            machines.remove(client.clientId(), client.id().toString());
            return;
        }
        boolean suspended = isSuspended(client);
        machines.settle(machine(client, suspended));
        // A suspension that came in between did not see a client that was not yet there.
        if (isSuspended(client) != suspended) {
            machines.settle(machine(client, !suspended));
        }
    }

    private boolean isSuspended(ApiClient client) {
        return tenants.find(client.tenant())
                .map(tenant -> tenant.state() == TenantState.SUSPENDED)
                .orElse(false);
    }

    private Machine machine(ApiClient client, boolean suspended) {
        boolean on = client.state() == ClientState.ACTIVE;
        return new Machine(
                client.clientId(),
                client.id().toString(),
                client.content().name(),
                client.tenant(),
                client.content().scopes(),
                client.content().tier().code(),
                client.content().territories(),
                keySet.of(client.keys()),
                on && !suspended,
                !on);
    }

    private Instant later(Duration pause) {
        return clock.instant().plus(pause);
    }

    private Duration pause() {
        Duration pause = config.firstRetry();
        for (int i = 1; i < failures && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }
}
