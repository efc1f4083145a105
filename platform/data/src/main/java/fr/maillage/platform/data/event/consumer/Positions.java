package fr.maillage.platform.data.event.consumer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far each consumer is and which instance consumes. The lease spares two instances doing the same work; what
 * guarantees that an effect happens once is {@link #advance}: it moves the position from where its caller believes it
 * to be, in the transaction of the effect, or ends that transaction. The database's clock alone counts.
 */
@ApplicationScoped
class Positions {

    private static final String REGISTER =
            "insert into event_consumer (name, feed) values (?, ?) on conflict (name) do update set feed = excluded.feed";

    // Skipping a locked row: the instance that consumes is in the midst of a transaction, and so alive.
    private static final String CLAIM = """
            update event_consumer set holder = ?, lease_until = clock_timestamp() + make_interval(secs => ?)
             where name = (select name from event_consumer
                            where name = ? and (holder is null or holder = ? or lease_until < clock_timestamp())
                              for update skip locked)
            returning last_event_id""";

    private static final String ADVANCE = """
            update event_consumer set last_event_id = ?, behind_since = ?, checked_at = clock_timestamp(),
                   lease_until = clock_timestamp() + make_interval(secs => ?), failing_since = null, failure = null
             where name = ? and holder = ? and last_event_id is not distinct from ?""";

    private static final String HOLD = """
            update event_consumer set lease_until = clock_timestamp() + make_interval(secs => ?)
             where name = ? and holder = ?""";

    private static final String CAUGHT_UP = """
            update event_consumer set checked_at = clock_timestamp(), behind_since = null,
                   failing_since = null, failure = null
             where name = ? and holder = ?""";

    private static final String FAILING = """
            update event_consumer set failing_since = coalesce(failing_since, clock_timestamp()), failure = ?
             where name = ? and holder = ?""";

    private static final String REWIND = """
            update event_consumer set last_event_id = ?,
                   gap_at = case when ? then clock_timestamp() else gap_at end
             where name = ? and holder = ?""";

    private static final String RELEASE =
            "update event_consumer set holder = null, lease_until = null where name = ? and holder = ?";

    private final AgroalDataSource workers;
    private final ConsumerSettings settings;

    Positions(@DataSource("worker") AgroalDataSource workers, ConsumerSettings settings) {
        this.workers = workers;
        this.settings = settings;
    }

    /** Where a consumer of this instance is; {@code lastEvent} is null before the first. */
    record Position(@Nullable UUID lastEvent) {}

    void register(String name, String feed) throws SQLException {
        change(REGISTER, name, feed);
    }

    /** Takes or renews the lease; empty while another instance has it. */
    Optional<Position> claim(String name, String holder) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, holder);
            statement.setDouble(2, seconds(settings.lease()));
            statement.setString(3, name);
            statement.setString(4, holder);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Position(row.getObject(1, UUID.class))) : Optional.empty();
            }
        }
    }

    /** Moves on in the caller's transaction, and locks the position until its end. */
    void advance(Connection connection, String name, String holder, @Nullable UUID from, UUID to, Instant time)
            throws SQLException, PositionLost {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setObject(1, to);
            statement.setObject(2, time.atOffset(ZoneOffset.UTC));
            statement.setDouble(3, seconds(settings.lease()));
            statement.setString(4, name);
            statement.setString(5, holder);
            statement.setObject(6, from);
            requireOne(statement.executeUpdate());
        }
    }

    /** Makes sure, until the end of the caller's transaction, that this instance consumes. */
    void hold(Connection connection, String name, String holder) throws SQLException, PositionLost {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.setDouble(1, seconds(settings.lease()));
            statement.setString(2, name);
            statement.setString(3, holder);
            requireOne(statement.executeUpdate());
        }
    }

    void caughtUp(String name, String holder) throws SQLException {
        change(CAUGHT_UP, name, holder);
    }

    void failing(String name, String holder, String kind) throws SQLException {
        change(FAILING, kind, name, holder);
    }

    /** Goes back, or to the beginning; {@code gap} when events were missed. */
    void rewind(String name, String holder, @Nullable UUID to, boolean gap) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(REWIND)) {
            statement.setObject(1, to);
            statement.setBoolean(2, gap);
            statement.setString(3, name);
            statement.setString(4, holder);
            statement.executeUpdate();
        }
    }

    void release(String name, String holder) throws SQLException {
        change(RELEASE, name, holder);
    }

    private void change(String sql, String... values) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void requireOne(int rows) throws PositionLost {
        if (rows != 1) {
            throw new PositionLost();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
