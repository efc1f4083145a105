package fr.maillage.platform.data.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes committed entries from the queue and chains them. One sealer works at a time, on any instance; writers never touch
 * the chain, so they never wait for one another. To be called in a transaction that sees all organizations.
 */
final class Sealing {

    static final String LOCK = "hashtextextended('maillage.audit.chain', 0)";

    private static final String HEAD = """
            (select seq, hash from audit_seal order by seq desc limit 1)
            union all
            (select seq, hash from audit_checkpoint order by seq desc limit 1)
            order by seq desc limit 1""";

    private static final String QUEUED = "select q.number, q.entry_id, exists (select from audit_seal s"
            + " where s.entry_id = q.entry_id) as sealed, " + AuditEntry.COLUMNS
            + " from audit_queue q left join audit a on a.id = q.entry_id order by q.number limit ?";

    private final Connection connection;
    private final Clock clock;

    Sealing(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** What one round did: the head of the chain after it, and whether more entries may wait. */
    record Round(Seal head, int taken, boolean more) {}

    /** Null when another instance is at it. */
    @Nullable
    Round seal(int most) throws SQLException {
        if (!locked()) {
            return null;
        }
        List<Queued> queued = queued(most);
        Seal head = chain(queued, head(connection));
        remove(queued);
        return new Round(head, queued.size(), queued.size() == most);
    }

    private record Queued(
            long number,
            UUID entryId,
            boolean sealed,
            @Nullable AuditEntry entry) {}

    private boolean locked() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static Seal head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            return row.next() ? Seal.of(row.getLong("seq"), row.getBytes("hash")) : Seal.GENESIS;
        }
    }

    private List<Queued> queued(int most) throws SQLException {
        List<Queued> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUEUED)) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Queued(
                            row.getLong("number"),
                            row.getObject("entry_id", UUID.class),
                            row.getBoolean("sealed"),
                            AuditEntry.read(row)));
                }
            }
        }
        return found;
    }

    private Seal chain(List<Queued> queued, Seal start) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Seal head = start;
        Set<UUID> taken = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_seal (seq, entry_id, sealed_at, hash) values (?, ?, ?, ?)")) {
            for (Queued one : queued) {
                AuditEntry entry = one.entry();
                if (entry == null) {
                    reportMissing(one.entryId());
                } else if (!one.sealed() && taken.add(entry.id())) {
                    head = head.next(entry, now);
                    statement.setLong(1, head.seq());
                    statement.setObject(2, entry.id());
                    statement.setObject(3, now.atOffset(ZoneOffset.UTC));
                    statement.setBytes(4, head.bytes());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
        return head;
    }

    /** An entry and its place in the queue are written together: one without the other was removed. The trail says so. */
    private void reportMissing(UUID entryId) throws SQLException {
        AuditWriting.add(connection, clock, NewEntry.missing(entryId));
    }

    private void remove(List<Queued> queued) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from audit_queue where number = any (?)")) {
            Object[] numbers = queued.stream().map(Queued::number).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", numbers));
            statement.executeUpdate();
        }
    }
}
