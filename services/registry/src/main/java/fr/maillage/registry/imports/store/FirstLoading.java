package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.FirstLoad;
import fr.maillage.registry.imports.domain.FirstLoad.Target;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LoadOrder;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.imports.store.Staging.BuildCopy;
import fr.maillage.registry.imports.store.Staging.Connections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables that were empty, built beside and renamed: rows first, then indexes, two at a time. Readers see the empty tables
 * until the switch commits. What a dead worker left behind is dropped by the next one; what fails is dropped here.
 */
final class FirstLoading implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final @Nullable FirstLoad how;
    private final LoadOrder order;
    private final List<StageTable> stages;
    private final String source;
    private final Connections opener;
    private boolean done;

    private FirstLoading(@Nullable FirstLoad how, LoadOrder order, List<StageTable> stages, Connections opener) {
        this.how = how;
        this.order = order;
        this.stages = stages;
        this.source = order.source();
        this.opener = opener;
    }

    /** Makes the build tables if every live table is empty; otherwise the load goes the usual way. */
    static FirstLoading begin(ImportPlan plan, LoadOrder order, Connections opener) throws SQLException {
        FirstLoad how = plan.firstLoad();
        List<StageTable> stages = plan.stages();
        if (how == null) {
            return new FirstLoading(null, order, stages, opener);
        }
        try (Connection connection = opener.open()) {
            // Whoever still works with staged rows of an earlier attempt holds these tables: wait before dropping
            // builds.
            for (StageTable stage : stages) {
                StageChecks.execute(connection, "truncate " + stage.name());
            }
            boolean empty = true;
            for (Target target : how.targets()) {
                empty = empty && yes(connection, "select begin_first_load(?)", target.live());
            }
            if (empty) {
                for (String statement : how.before()) {
                    StageChecks.execute(connection, statement);
                }
                connection.commit();
            } else {
                connection.rollback();
            }
            return new FirstLoading(empty ? how : null, order, stages, opener);
        }
    }

    boolean active() {
        return how != null;
    }

    /** Which staged rows go straight into a build. */
    Map<String, BuildCopy> copies() {
        Map<String, BuildCopy> copies = new HashMap<>();
        if (how != null) {
            for (Target target : how.targets()) {
                if (target.copied() != null) {
                    copies.put(target.copied().name(), new BuildCopy(target.build(), source));
                }
            }
        }
        return copies;
    }

    /** Fills what is filled by SQL while the indexes of what was copied are built. */
    void build() throws SQLException {
        if (how == null) {
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<Target, Future<?>> fills = new HashMap<>();
            for (Target target : how.targets()) {
                String fill = target.fill();
                if (fill != null) {
                    fills.put(
                            target,
                            workers.submit(() -> inOwnTransaction(fill.replace(":source", Endable.quoted(source)))));
                }
            }
            List<Future<?>> finished = new ArrayList<>();
            for (Target target : how.targets()) {
                if (!fills.containsKey(target)) {
                    finished.add(index(target, workers));
                }
            }
            for (Map.Entry<Target, Future<?>> fill : fills.entrySet()) {
                await(fill.getValue());
                finished.add(index(fill.getKey(), workers));
            }
            for (Future<?> target : finished) {
                await(target);
            }
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    /** In the switch, last: renames under a lock that readers wait for as long as renaming takes. */
    void swap(Connection connection) throws SQLException {
        if (how != null) {
            String all = how.targets().stream()
                    .map(target -> "'" + target.live() + "'")
                    .collect(Collectors.joining(", "));
            StageChecks.execute(connection, "select lock_first_load(array[" + all + "])");
            for (Target target : how.targets()) {
                StageChecks.execute(connection, "select finish_first_load('" + target.live() + "')");
            }
        }
    }

    List<String> consequences(List<String> usual) {
        return how == null ? usual : how.consequences();
    }

    /** The switch committed: there is nothing to drop. */
    void committed() {
        done = true;
    }

    /** Drops what was built for nothing, unless another worker has taken the job: the builds are then its own. */
    @Override
    public void close() throws SQLException {
        if (how != null && !done) {
            try (Connection connection = opener.open()) {
                if (StagingLock.take(connection, order, stages)) {
                    for (Target target : how.targets()) {
                        StageChecks.execute(connection, "select abandon_first_load('" + target.live() + "')");
                    }
                }
                connection.commit();
            }
        }
    }

    /** Indexes, then statistics for what follows in the switch: those of expressions are gathered by way of their indexes. */
    private CompletableFuture<?> index(Target target, ExecutorService workers) throws SQLException {
        List<CompletableFuture<?>> indexes = new ArrayList<>();
        try (Connection connection = opener.open();
                PreparedStatement names = connection.prepareStatement("select * from first_load_indexes(?)")) {
            names.setString(1, target.live());
            try (ResultSet name = names.executeQuery()) {
                while (name.next()) {
                    String sql =
                            "select build_first_load_index('%s', '%s')".formatted(target.live(), name.getString(1));
                    indexes.add(CompletableFuture.runAsync(() -> aside(sql), workers));
                }
            }
            connection.commit();
        }
        String analyze = "select analyze_first_load('%s')".formatted(target.live());
        return CompletableFuture.allOf(indexes.toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(() -> aside(analyze), workers);
    }

    private void aside(String sql) {
        try {
            inOwnTransaction(sql);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private @Nullable Void inOwnTransaction(String sql) throws SQLException {
        try (Connection connection = opener.open()) {
            StageChecks.execute(connection, "set local maintenance_work_mem = '256MB'");
            StageChecks.execute(connection, "set local work_mem = '128MB'");
            StageChecks.execute(connection, "set local synchronous_commit = off");
            StageChecks.execute(connection, sql);
            connection.commit();
        }
        return null;
    }

    private static void await(Future<?> work) throws SQLException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new SQLException("a first load could not be built: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while indexes were built", e);
        }
    }

    private static boolean yes(Connection connection, String sql, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
