package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.Knowledge;
import fr.maillage.registry.imports.domain.KnownRows;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a format writes to: staging tables by COPY, one connection each, issues beside them. Nothing here is visible to
 * readers of the registry.
 */
final class Staging implements RowSink {

    private final Map<String, StageCopy> copies = new HashMap<>();
    private final Map<String, KnownRows> known;
    private final Map<String, Connection> connections = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();
    private final Map<String, Long> tallies = new HashMap<>();
    private final Set<String> facts = new HashSet<>();
    private final Map<String, StageTable> staged = new HashMap<>();
    private final Map<String, BuildCopy> targets;
    private final Connections opener;
    private final IssueLog issues;
    private final LongConsumer progress;
    private @Nullable LocalDate vintage;
    private long read;
    private long rejected;

    /** Opens a connection of the worker, outside of auto-commit. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    /** @param targets build tables that take the rows of a staging table, by its name, and their constant columns */
    Staging(
            List<StageTable> tables,
            Map<String, BuildCopy> targets,
            Map<String, KnownRows> known,
            Connections opener,
            IssueLog issues,
            LongConsumer progress)
            throws SQLException {
        this.issues = issues;
        this.progress = progress;
        this.known = known;
        this.opener = opener;
        this.targets = targets;
        try (Connection connection = opener.open()) {
            for (StageTable table : tables) {
                StageChecks.execute(connection, "truncate " + table.name());
                staged.put(table.name(), table);
            }
            connection.commit();
        }
    }

    /** Rows of a staging table that go into a build table instead, and the source they all have. */
    record BuildCopy(String build, String source) {}

    @Override
    public void read() {
        read++;
        if ((read & 0x3ff) == 0) {
            progress.accept(read);
        }
    }

    @Override
    public void accept(StageTable table, long line, List<? extends @Nullable Object> values) {
        write(table, line, false, values);
    }

    @Override
    public void reject(StageTable table, long line, List<String> key) {
        rejected++;
        KnownRows rows = known.get(table.name());
        if (rows == null) {
            write(table, line, true, key);
        } else {
            UUID id = UUID.fromString(key.getFirst());
            rows.keep(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
    }

    @Override
    public void tally(String counter) {
        tallies.merge(counter, 1L, Long::sum);
    }

    @Override
    public KnownRows known(StageTable table) {
        return known.computeIfAbsent(table.name(), _ -> new KnownRows());
    }

    @Override
    public void rejectUnkeyed(long line) {
        rejected++;
    }

    @Override
    public void issue(RowIssue issue) {
        try {
            issues.add(issue);
        } catch (SQLException e) {
            throw new StagingFailed(e);
        }
    }

    @Override
    public void vintage(LocalDate date) {
        vintage = date;
    }

    @Override
    public void fact(String name) {
        facts.add(name);
    }

    private void write(StageTable table, long line, boolean refused, List<? extends @Nullable Object> values) {
        try {
            copy(table.name()).row(line, refused, values);
            written.merge(table.name(), 1L, Long::sum);
        } catch (SQLException e) {
            throw new StagingFailed(e);
        }
    }

    /** Begun with the first row: most tables get none when little has changed. */
    private StageCopy copy(String name) throws SQLException {
        StageCopy copy = copies.get(name);
        if (copy == null) {
            StageTable table = staged.get(name);
            if (table == null) {
                throw new IllegalStateException("no staging table " + name + " in this plan");
            }
            Connection connection = opener.open();
            connections.put(name, connection);
            StageChecks.execute(connection, "set local synchronous_commit = off");
            copy = new StageCopy(connection, table, targets.get(name));
            copies.put(name, copy);
        }
        return copy;
    }

    /** Ends every COPY and commits; the rows are then there for the checks. */
    void end() throws SQLException {
        for (Map.Entry<String, StageCopy> copy : copies.entrySet()) {
            copy.getValue().end();
            Connection connection = connections.get(copy.getKey());
            if (connection != null) {
                connection.commit();
            }
        }
        issues.flush();
    }

    void close() throws SQLException {
        for (StageCopy copy : copies.values()) {
            copy.abandon();
        }
        for (Connection connection : connections.values()) {
            connection.rollback();
            connection.close();
        }
    }

    /** Stages the keys of live rows that no line said. */
    void vanished(Knowledge knowledge) {
        String table = knowledge.gone();
        if (table != null) {
            known(knowledge.table()).vanished((high, low) -> {
                try {
                    copy(table).row(0, false, List.of(new UUID(high, low)));
                    written.merge(table, 1L, Long::sum);
                } catch (SQLException e) {
                    throw new StagingFailed(e);
                }
            });
        }
    }

    /** What became of the main table's rows. */
    Staged.Main main(@Nullable Knowledge knowledge) {
        if (knowledge == null) {
            return new Staged.Main(0, 0, 0, 0);
        }
        KnownRows rows = known(knowledge.table());
        return new Staged.Main(rows.live(), goneOf(knowledge), rows.unchanged(), written(knowledge.table()));
    }

    private long goneOf(Knowledge knowledge) {
        return knowledge.gone() == null ? 0 : written.getOrDefault(knowledge.gone(), 0L);
    }

    /** Good and bad rows that went into a staging table or its build. */
    long written(StageTable table) {
        return written.getOrDefault(table.name(), 0L);
    }

    Map<String, Long> tallies() {
        return Map.copyOf(tallies);
    }

    long rowsRead() {
        return read;
    }

    long rowsRejected() {
        return rejected;
    }

    Set<String> facts() {
        return Set.copyOf(facts);
    }

    @Nullable
    LocalDate vintage() {
        return vintage;
    }

    /** Carries a database failure through the format, which knows nothing of databases. */
    static final class StagingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StagingFailed(SQLException cause) {
            super("staging failed", cause);
        }
    }
}
