package fr.maillage.platform.data.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Removes entries past their time from the front of the chain; the removal is itself an entry. To be called in a
 * transaction of the worker identity that sees all organizations.
 */
final class AuditPurge {

    private AuditPurge() {}

    /** How many entries went. */
    static long purge(Connection connection, Instant olderThan, Clock clock) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(" + Sealing.LOCK + ")");
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select seq, hash, entries from purge_audit(?)")) {
            statement.setObject(1, olderThan.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                Seal last = Seal.of(row.getLong("seq"), row.getBytes("hash"));
                AuditWriting.add(connection, clock, NewEntry.purge(last));
                return row.getLong("entries");
            }
        }
    }
}
