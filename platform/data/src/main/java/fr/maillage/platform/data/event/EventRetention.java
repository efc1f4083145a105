package fr.maillage.platform.data.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Removes events older than the retention, oldest first, in small transactions; two instances at once do no harm. What
 * consumers remember of events they acted on goes with them.
 */
@ApplicationScoped
public class EventRetention {

    private static final Logger LOG = Logger.getLogger(EventRetention.class);
    private static final Duration LEAST = Duration.ofDays(400);
    private static final int BATCH = 5000;

    // Positions rise with time: the oldest are first, and the walk ends at the first batch that is not wholly expired.
    private static final String REMOVE_EVENTS = """
            delete from event where position in (
                select position from (select position, sealed_at from event order by position limit ?) oldest
                 where sealed_at < ?)""";

    private static final String REMOVE_RECEIVED = """
            delete from event_received where seq in (
                select seq from (select seq, received_at from event_received order by seq limit ?) oldest
                 where received_at < ?)""";

    private final AgroalDataSource workers;
    private final EventSettings settings;
    private final Clock clock;
    private final Thread thread =
            Thread.ofPlatform().name("event-retention").daemon().unstarted(this::loop);

    EventRetention(@DataSource("worker") AgroalDataSource workers, EventSettings settings, Clock clock) {
        this.workers = workers;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.retention().compareTo(LEAST) < 0) {
            throw new IllegalStateException("maillage.events.retention (" + settings.retention()
                    + "), must be at least " + LEAST.toDays() + " days");
        }
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** What entered the feed before this instant is no longer promised. */
    public Instant horizon() {
        return clock.instant().minus(settings.retention());
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                removeExpired();
                Thread.sleep(settings.retentionInterval());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeExpired() {
        try {
            long events = remove(REMOVE_EVENTS);
            long received = remove(REMOVE_RECEIVED);
            if (events + received > 0) {
                LOG.infof("%d expired events removed, %d marks of consumers", events, received);
            }
        } catch (SQLException e) {
            LOG.warnf("expired events not removed: %s", e.getSQLState());
        }
    }

    /** Removes what has expired now; gives the number of events. */
    public long removeExpiredEvents() throws SQLException {
        return remove(REMOVE_EVENTS);
    }

    private long remove(String sql) throws SQLException {
        OffsetDateTime horizon = horizon().atOffset(ZoneOffset.UTC);
        long removed = 0;
        int last = BATCH;
        while (last == BATCH) {
            try (Connection connection = workers.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(1, BATCH);
                statement.setObject(2, horizon);
                last = statement.executeUpdate();
                removed += last;
            }
        }
        return removed;
    }
}
