package fr.maillage.registry.geocode;

import fr.maillage.registry.geocode.store.LocationStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Notices rows that became due, by whatever import or correction, and has them located. Costs one look at two partial indexes. */
@ApplicationScoped
class LocateWatch {

    private static final Logger LOG = Logger.getLogger(LocateWatch.class);

    private final LocationStore store;
    private final GeocodeService service;
    private final Duration every;
    private final Semaphore stop = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("locate-watch").daemon().unstarted(this::loop);

    LocateWatch(LocationStore store, GeocodeService service, GeocodeConfig config) {
        this.store = store;
        this.service = service;
        this.every = config.lookEvery();
    }

    void start(@Observes StartupEvent event) {
        if (every.isPositive()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void loop() {
        try {
            while (!stop.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (!store.importWaits() && store.anyDue()) {
                service.locate("platform");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("due rows were not looked for, trying again: %s", e.getMessage());
        }
    }
}
