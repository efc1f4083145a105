package fr.maillage.integration.client;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.integration.client.store.ClientQueue;
import fr.maillage.integration.client.store.ClientQueue.Due;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.integration.directory.domain.Machine;
import fr.maillage.integration.directory.domain.Machines;
import fr.maillage.integration.tenant.domain.Effect.Reason;
import fr.maillage.integration.tenant.domain.Followers;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The only writer of our machine clients at Keycloak: it makes them what the table and the state of their organization want.
 * Keycloak and our database cannot commit together: the decision is committed first, then brought about, as often as
 * needed. A lease on the row keeps two writers from one client, whoever asks.
 */
@ApplicationScoped
public class ClientEffects implements Followers {

    private static final Logger LOG = Logger.getLogger(ClientEffects.class);

    private final ClientQueue queue;
    private final Machines machines;
    private final ClientKeySet keySet;
    private final ClientsConfig config;
    private final Clock clock;
    private final Worker worker;
    private final AtomicInteger failures = new AtomicInteger();

    ClientEffects(ClientQueue queue, Machines machines, ClientKeySet keySet, ClientsConfig config, Clock clock) {
        this.queue = queue;
        this.machines = machines;
        this.keySet = keySet;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("client-effects", config.poll(), this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    /** To be woken after the commit. */
    Worker worker() {
        return worker;
    }

    @Override
    public void follow(String alias) {
        for (Optional<Due> due = queue.claimOf(alias, clock.instant());
                due.isPresent() && !worker.stopping();
                due = queue.claimOf(alias, clock.instant())) {
            bringAbout(due.get());
        }
        int behind = queue.behind(alias);
        if (behind > 0) {
            throw new DirectoryUnavailable(behind + " machine clients not there yet", null);
        }
    }

    private void round() {
        for (Optional<Due> due = queue.claim(clock.instant());
                due.isPresent() && !worker.stopping();
                due = queue.claim(clock.instant())) {
            bringAbout(due.get());
        }
    }

    private void bringAbout(Due due) {
        ApiClient client = due.client();
        try {
            apply(client, due.suspended());
            List<NewEvent> told = due.changed() ? List.of(ClientEvents.of(client, due.known())) : List.of();
            queue.applied(client, due.suspended(), told);
            failures.set(0);
        } catch (DirectoryUnavailable e) {
            failures.incrementAndGet();
            LOG.warnf("client %s not brought about: %s", client.id(), e.getMessage());
            queue.failed(client, Reason.DIRECTORY_AWAY, later(pause()));
        } catch (DirectoryRefusal e) {
            LOG.warnf("client %s refused by the directory: %s", client.id(), e.getMessage());
            queue.failed(client, Reason.DIRECTORY_REFUSED, later(config.longestRetry()));
        }
    }

    // A suspension that comes in between is seen by the next look: what was applied is written down with the version.
    private void apply(ApiClient client, boolean suspended) {
        if (client.state() == ClientState.DELETED) {
            machines.remove(client.clientId(), client.id().toString());
        } else {
            machines.settle(machine(client, suspended));
        }
    }

    private Machine machine(ApiClient client, boolean suspended) {
        return new Machine(
                client.clientId(),
                client.id().toString(),
                client.content().name(),
                client.tenant(),
                client.content().scopes(),
                client.content().tier().code(),
                client.content().territories(),
                keySet.of(client.keys()),
                client.state() == ClientState.ACTIVE && !suspended);
    }

    private Instant later(Duration pause) {
        return clock.instant().plus(pause);
    }

    private Duration pause() {
        Duration pause = config.firstRetry();
        for (int i = 1; i < failures.get() && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }
}
