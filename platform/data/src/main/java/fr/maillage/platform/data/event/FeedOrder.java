package fr.maillage.platform.data.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The order of the feed. A sequence is not commit order: a row with a lower number may become visible after its reader
 * has gone by. So a position is given only to rows that are already committed, by one sealer at a time (the lock on the
 * row of {@code event_head} is held until the positions are visible too). Behind a position, nothing ever appears.
 *
 * <p>A transaction that takes long holds back its own events and no others: they take their place when it commits. Of
 * one object the order is that of its changes, because the later change waited for the earlier one's commit and took
 * its number afterwards.
 */
@ApplicationScoped
class FeedOrder {

    /** Rows of one sealing transaction: large enough for a bulk load, small enough not to keep readers waiting. */
    private static final int BATCH = 5000;

    private static final String HEAD = "select position, exists (select from outbox) as unsealed from event_head";
    // A sealer that hangs with the lock is ended by the server; the others say that they wait.
    private static final String PATIENCE =
            "set local lock_timeout = '10s'; set local idle_in_transaction_session_timeout = '30s'";

    private static final String LOCK = "select position from event_head for update";

    // A statement of its own after the lock: its snapshot sees all that the sealer before us left.
    private static final String MOVE = """
            with taken as (
                delete from outbox where seq = any (array(select seq from outbox order by seq limit ?)) returning *)
            insert into event (position, id, type, object_type, object_id, tenant_id, data, trace_id, occurred_at,
                   source, sealed_at)
            select ? + row_number() over (order by seq), id, type, object_type, object_id, tenant_id, data, trace_id,
                   occurred_at, source, clock_timestamp()
              from taken""";

    private static final String ADVANCE = "update event_head set position = ?";

    private final AgroalDataSource workers;

    FeedOrder(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    /** @param unsealed committed events still wait for their place */
    record Head(long position, boolean unsealed) {}

    Head head() throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getBoolean(2));
        }
    }

    /** Gives the next places, in one transaction; the answer tells whether more may be left. */
    Head seal() throws SQLException {
        try (Connection connection = workers.getConnection()) {
            connection.setAutoCommit(false);
            return seal(connection);
        }
    }

    static Head seal(Connection connection) throws SQLException {
        try {
            long before = lock(connection);
            int moved = move(connection, before);
            if (moved > 0) {
                advance(connection, before + moved);
            }
            connection.commit();
            return new Head(before + moved, moved == BATCH);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static long lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            try (ResultSet row = statement.executeQuery(LOCK)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int move(Connection connection, long before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setInt(1, BATCH);
            statement.setLong(2, before);
            return statement.executeUpdate();
        }
    }

    private static void advance(Connection connection, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, position);
            statement.executeUpdate();
        }
    }
}
