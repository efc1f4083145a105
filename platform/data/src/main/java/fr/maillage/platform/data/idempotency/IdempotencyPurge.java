package fr.maillage.platform.data.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes answers past their time, a few at once. Instances may do so side by side: none waits for another. */
@ApplicationScoped
class IdempotencyPurge {

    private static final Logger LOG = Logger.getLogger(IdempotencyPurge.class);
    private static final Duration SHORTEST = Duration.ofHours(24);
    private static final int AT_ONCE = 1_000;

    /** Asked twice, because a row may be taken over between the two. */
    private static final String REMOVE = """
            delete from idempotency where expires_at <= now() and scope in (
                select scope from idempotency where expires_at <= now() order by expires_at limit ?)""";

    private final AgroalDataSource workers;
    private final IdempotencySettings settings;
    private final Semaphore stop = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("idempotency-purge").daemon().unstarted(this::loop);

    IdempotencyPurge(@DataSource("worker") AgroalDataSource workers, IdempotencySettings settings) {
        if (settings.keep().compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "maillage.idempotency.keep (" + settings.keep() + "), must be at least " + SHORTEST);
        }
        this.workers = workers;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void loop() {
        try {
            while (!stop.tryAcquire(settings.purgeEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                purge();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void purge() {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setInt(1, AT_ONCE);
            int removed = AT_ONCE;
            while (removed == AT_ONCE) {
                removed = statement.executeUpdate();
            }
        } catch (SQLException e) {
            LOG.warnf("kept answers past their time could not be removed, trying again: %s", e.getSQLState());
        }
    }
}
