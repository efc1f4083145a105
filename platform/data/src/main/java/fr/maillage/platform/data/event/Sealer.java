package fr.maillage.platform.data.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives committed events their place in the feed, from one thread of each instance; the database lets one work at a
 * time. Woken by this instance's commits, and by a look at the tables for those of others. The same look tells readers
 * of this instance what another instance sealed.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /** Under load, the commits of this time are sealed together. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    private final FeedOrder order;
    private final EventSignals signals;
    private final EventSettings settings;
    private final Thread thread =
            Thread.ofPlatform().name("event-sealer").daemon().unstarted(this::loop);
    private volatile boolean stopping;

    Sealer(FeedOrder order, EventSignals signals, EventSettings settings) {
        this.order = order;
        this.signals = signals;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
        // Long polls must not hold up the stop: this runs before requests under way are waited for.
        Runtime.getRuntime().addShutdownHook(new Thread(signals::close, "event-signals-close"));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        signals.close();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void loop() {
        while (!stopping) {
            try {
                if (work()) {
                    Thread.sleep(GATHERING);
                }
                signals.awaitCommitted(pause());
            } catch (SQLException e) {
                LOG.warnf("events not sealed, trying again: %s", e.getSQLState());
                rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean work() throws SQLException {
        FeedOrder.Head head = order.head();
        boolean found = head.unsealed();
        while (head.unsealed()) {
            head = order.seal();
            signals.sealed(head.position());
        }
        signals.sealed(head.position());
        return found;
    }

    private Duration pause() {
        return signals.somebodyWaits() ? settings.poll() : settings.idlePoll();
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.idlePoll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
