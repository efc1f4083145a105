package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a format writes to: staging tables by COPY, one connection each, issues beside them. Nothing here is visible to
 * readers of the registry.
 */
final class Staging implements RowSink {

    private final Map<String, StageCopy> copies = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();
    private final Set<String> facts = new HashSet<>();
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

    Staging(List<StageTable> tables, Connections opener, IssueLog issues, LongConsumer progress) throws SQLException {
        this.issues = issues;
        this.progress = progress;
        for (StageTable table : tables) {
            Connection connection = opener.open();
            connections.put(table.name(), connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate " + table.name());
            }
            connection.commit();
            copies.put(table.name(), new StageCopy(connection, table));
        }
    }

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
        write(table, line, true, key);
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
        StageCopy copy = copies.get(table.name());
        if (copy == null) {
            throw new IllegalStateException("no staging table " + table.name() + " in this plan");
        }
        try {
            copy.row(line, refused, values);
        } catch (SQLException e) {
            throw new StagingFailed(e);
        }
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

    long rowsRead() {
        return read;
    }

    long rowsRejected() {
        return rejected;
    }

    void rejectMore(long count) {
        rejected += count;
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
