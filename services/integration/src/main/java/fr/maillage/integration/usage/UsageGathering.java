package fr.maillage.integration.usage;

import fr.maillage.integration.usage.remote.Gateways;
import fr.maillage.integration.usage.remote.Gateways.GatewayUnreadable;
import fr.maillage.integration.usage.store.UsageBook;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one thread that reads the gateways. Two instances at once do no harm: they write the same. */
@ApplicationScoped
class UsageGathering {

    private static final Logger LOG = Logger.getLogger(UsageGathering.class);

    private final Gateways gateways;
    private final UsageBook book;
    private final UsageConfig config;
    private final Clock clock;
    private final Thread thread =
            Thread.ofPlatform().name("usage-gathering").daemon().unstarted(this::loop);
    private @Nullable LocalDate purged;

    UsageGathering(Gateways gateways, UsageBook book, UsageConfig config, Clock clock) {
        this.gateways = gateways;
        this.book = book;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.gateways().isPresent()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (URI gateway : config.gateways().orElse(List.of())) {
                    gather(gateway);
                }
                Thread.sleep(config.every());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void gather(URI gateway) throws InterruptedException {
        try {
            book.keep(gateways.counted(gateway), clock.instant());
            purge();
        } catch (GatewayUnreadable e) {
            LOG.infof("counts of %s not read, trying again: %s", gateway, e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf("counts of %s not kept, trying again: %s", gateway, e);
        }
    }

    private void purge() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        if (!today.equals(purged)) {
            book.removeBefore(today.minusDays(config.days()));
            purged = today;
        }
    }
}
