package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.audit.AuditFinding.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain from its start, or from the last removal of old entries, and names what does not hold. Streams: memory
 * does not grow with the trail. Someone who owns the database can rewrite the whole end of a chain; against that, the head
 * is logged now and then (elsewhere than in the database), and such an anchor can be given here.
 */
public final class AuditVerification {

    private static final int MOST_FINDINGS = 20;
    /** Entries get their date before they are committed and their place after: a transaction lasts at most so long. */
    private static final Duration DISORDER = Duration.ofHours(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final String CHAIN = "select s.seq, s.entry_id, s.sealed_at, s.hash, " + AuditEntry.COLUMNS
            + " from audit_seal s left join audit a on a.id = s.entry_id order by s.seq";

    private static final String CHECKPOINT = "select seq, hash from audit_checkpoint order by seq desc limit 1";

    private static final String ASIDE = """
            select a.id from audit a
             where not exists (select from audit_seal s where s.entry_id = a.id)
               and not exists (select from audit_queue q where q.entry_id = a.id)
             order by a.at limit 20""";

    private static final String ORPHANS = """
            select q.entry_id from audit_queue q
             where not exists (select from audit a where a.id = q.entry_id) order by q.number limit 20""";

    private final Connection connection;
    private final List<AuditFinding> findings = new ArrayList<>();
    private long entries;
    private Instant latest = Instant.EPOCH;

    private AuditVerification(Connection connection) {
        this.connection = connection;
    }

    /**
     * Verifies on a connection of the worker identity, outside of a transaction.
     *
     * @param anchor {@code seq:hash} as logged earlier, or null
     */
    public static AuditReport verify(Connection connection, @Nullable String anchor) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return new AuditVerification(connection).run(anchor);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private AuditReport run(@Nullable String anchor) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.worker_scope', '*', true)");
        }
        Seal head = walk(start(), anchor);
        strangers(ASIDE, Kind.INSERTED, "entry %s was added beside the application: it was never queued for sealing");
        strangers(ORPHANS, Kind.REMOVED, "entry %s was removed before it was sealed");
        long waiting = waiting();
        return new AuditReport(entries, waiting, head.anchor(), findings);
    }

    private Seal start() throws SQLException {
        Seal start = Seal.GENESIS;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHECKPOINT)) {
            if (row.next()) {
                start = Seal.of(row.getLong("seq"), row.getBytes("hash"));
            }
        }
        if (start.seq() > 0 && !recorded(start)) {
            find(Kind.REMOVED, "the chain was cut at seq %d without an entry that says so".formatted(start.seq()));
        }
        return start;
    }

    private boolean recorded(Seal cut) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select from audit where operation = ? and object_ids = array[?::text]")) {
            statement.setString(1, NewEntry.PURGE);
            statement.setString(2, cut.anchor());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private Seal walk(Seal start, @Nullable String anchor) throws SQLException {
        Seal previous = start;
        boolean anchored = anchor == null || start.anchor().equals(anchor);
        try (PreparedStatement statement = connection.prepareStatement(CHAIN)) {
            statement.setFetchSize(1_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && findings.size() < MOST_FINDINGS) {
                    previous = step(previous, row);
                    anchored |= previous.anchor().equals(anchor);
                }
            }
        }
        if (!anchored) {
            find(Kind.ANCHOR, "the chain does not hold %s, which was its head once".formatted(anchor));
        }
        return previous;
    }

    /** Goes on from the stored hash even after a finding, so that what follows is judged by itself. */
    private Seal step(Seal previous, ResultSet row) throws SQLException {
        Seal stored = Seal.of(row.getLong("seq"), row.getBytes("hash"));
        UUID entryId = row.getObject("entry_id", UUID.class);
        AuditEntry entry = AuditEntry.read(row);
        entries++;
        if (stored.seq() != previous.seq() + 1) {
            find(Kind.REMOVED, "seq %d to %d are missing".formatted(previous.seq() + 1, stored.seq() - 1));
        } else if (entry == null) {
            find(Kind.REMOVED, "seq %d: entry %s was removed".formatted(stored.seq(), entryId));
        } else {
            compare(previous, stored, entry, row.getObject("sealed_at", OffsetDateTime.class));
        }
        return stored;
    }

    private void compare(Seal previous, Seal stored, AuditEntry entry, OffsetDateTime sealedAt) {
        Seal expected = previous.next(entry, sealedAt.toInstant());
        if (!expected.equals(stored)) {
            find(Kind.ALTERED, "seq %d: entry %s or its seal was altered".formatted(stored.seq(), entry.id()));
        }
        if (entry.operation().equals(NewEntry.MISSING)) {
            find(Kind.REMOVED, "entry %s was removed before it was sealed".formatted(entry.objectIds()));
        }
        if (entry.at().isBefore(latest.minus(DISORDER))) {
            find(
                    Kind.INSERTED,
                    "seq %d: entry %s is dated %s, long before its place in the chain"
                            .formatted(stored.seq(), entry.id(), entry.at()));
        }
        latest = entry.at().isAfter(latest) ? entry.at() : latest;
    }

    private void strangers(String sql, Kind kind, String message) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                find(kind, message.formatted(row.getObject(1, UUID.class)));
            }
        }
    }

    private long waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), extract(epoch from now() - min(added_at))" + " from audit_queue")) {
            row.next();
            if (row.getDouble(2) > LONGEST_WAIT.toSeconds()) {
                find(
                        Kind.WAITING,
                        "%d entries wait to be sealed, the oldest for %d s: is a sealer running?"
                                .formatted(row.getLong(1), (long) row.getDouble(2)));
            }
            return row.getLong(1);
        }
    }

    private void find(Kind kind, String message) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new AuditFinding(kind, message));
        }
    }
}
