package fr.maillage.platform.data.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.bench.BenchDatabase;
import fr.maillage.platform.data.sample.Publishing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Changes a second of several writers, each change a durable transaction of its own under row-level security: alone, with
 * its event, and with its event while the sealer works beside. Then one transaction of 100 000 events, and its sealing.
 */
public final class OutboxBench {

    private static final Duration RUN = Duration.ofMillis(1500);
    private static final int SLICES = 9;
    private static final int[] WRITERS = {1, 8, 16};
    private static final int MANY = 100_000;

    private static final Outbox OUTBOX = new Outbox(new ObjectMapper(), Clock.systemUTC());

    private OutboxBench() {}

    @FunctionalInterface
    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchDatabase database = new BenchDatabase()) {
            run(database, 8, OutboxBench::changeAndTell);
            for (int writers : WRITERS) {
                compare(database, writers);
            }
            bulk(database);
        }
    }

    /** Short slices in turn, and the median of their ratios: what else the machine does falls on all alike. */
    private static void compare(BenchDatabase database, int writers) throws Exception {
        List<Double> alone = new ArrayList<>();
        List<Double> told = new ArrayList<>();
        List<Double> sealed = new ArrayList<>();
        for (int slice = 0; slice < SLICES; slice++) {
            double change = run(database, writers, OutboxBench::change);
            alone.add(change);
            told.add(run(database, writers, OutboxBench::changeAndTell) / change);
            sealed.add(whileSealing(database, writers) / change);
        }
        System.out.printf(
                "%2d writers: %.0f changes/s alone, with event x%.2f, while sealing x%.2f%n",
                writers, median(alone), median(told), median(sealed));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void act(Connection connection) throws SQLException {
        try (PreparedStatement settings = connection.prepareStatement("""
                select set_config('app.org', ?, true), set_config('app.actor', ?, true),
                       set_config('app.object', ?, true), set_config('app.worker_scope', ?, true)""")) {
            settings.setString(1, Publishing.TOULOUSE);
            settings.setString(2, "subject");
            settings.setString(3, "");
            settings.setString(4, "");
            settings.execute();
        }
    }

    private static void change(Connection connection) throws SQLException {
        act(connection);
        insert(connection, UUID.randomUUID());
    }

    private static void changeAndTell(Connection connection) throws SQLException {
        act(connection);
        UUID note = UUID.randomUUID();
        insert(connection, note);
        OUTBOX.add(connection, List.of(Publishing.changed(Publishing.TOULOUSE, note, 1)));
    }

    private static void insert(Connection connection, UUID note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into note (id, tenant_id, reference, title, secret) values (?, ?, ?, 'title', 'secret')")) {
            insert.setObject(1, note);
            insert.setString(2, Publishing.TOULOUSE);
            insert.setString(3, note.toString());
            insert.executeUpdate();
        }
    }

    private static double run(BenchDatabase database, int writers, Change change) throws Exception {
        long end = System.nanoTime() + RUN.toNanos();
        List<Future<Integer>> counts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                counts.add(pool.submit(() -> write(database, change, end)));
            }
        }
        int total = 0;
        for (Future<Integer> count : counts) {
            total += count.get();
        }
        return total * 1000.0 / RUN.toMillis();
    }

    private static int write(BenchDatabase database, Change change, long end) throws SQLException {
        try (Connection connection = database.connect("app")) {
            connection.setAutoCommit(false);
            int count = 0;
            while (System.nanoTime() < end) {
                change.make(connection);
                connection.commit();
                count++;
            }
            return count;
        }
    }

    private static double whileSealing(BenchDatabase database, int writers) throws Exception {
        sealAll(database);
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService sealer = Executors.newSingleThreadExecutor()) {
            Future<Integer> rounds = sealer.submit(() -> sealUntil(database, stop));
            double result = run(database, writers, OutboxBench::changeAndTell);
            stop.set(true);
            rounds.get();
            return result;
        }
    }

    private static int sealUntil(BenchDatabase database, AtomicBoolean stop) throws Exception {
        int rounds = 0;
        try (Connection worker = database.connect("worker")) {
            worker.setAutoCommit(false);
            while (!stop.get()) {
                FeedOrder.seal(worker);
                rounds++;
                Thread.sleep(5);
            }
        }
        return rounds;
    }

    private static double sealAll(BenchDatabase database) throws SQLException {
        long start = System.nanoTime();
        try (Connection worker = database.connect("worker")) {
            worker.setAutoCommit(false);
            FeedOrder.Head head = FeedOrder.seal(worker);
            while (head.unsealed()) {
                head = FeedOrder.seal(worker);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void bulk(BenchDatabase database) throws Exception {
        sealAll(database);
        for (int round = 1; round <= 2; round++) {
            List<NewEvent> events = Stream.generate(() -> Publishing.changedThingOf(Publishing.TOULOUSE))
                    .limit(MANY)
                    .toList();
            double written;
            try (Connection app = database.connect("app")) {
                app.setAutoCommit(false);
                act(app);
                long start = System.nanoTime();
                OUTBOX.add(app, events);
                app.commit();
                written = (System.nanoTime() - start) / 1e9;
            }
            System.out.printf(
                    "%d events in one transaction: written %.2f s (%.0f/s), sealed %.2f s",
                    MANY, written, MANY / written, sealAll(database));
            System.out.println(round == 1 ? "" : " (again)");
        }
        whileAnotherHoldsTheHorizon(database);
    }

    /** Dead rows of the outbox cannot be removed while an old transaction runs: what sealing costs then. */
    private static void whileAnotherHoldsTheHorizon(BenchDatabase database) throws Exception {
        try (Connection old = database.connect("owner");
                Statement statement = old.createStatement()) {
            old.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            bulkOnce(database);
            double first = sealAll(database);
            long start = System.nanoTime();
            int rounds = 50;
            for (int i = 0; i < rounds; i++) {
                try (Connection app = database.connect("app")) {
                    app.setAutoCommit(false);
                    changeAndTell(app);
                    app.commit();
                }
                sealAll(database);
            }
            System.out.printf(
                    "with an old transaction open: %d sealed in %.2f s, then one event at a time %.1f ms each%n",
                    MANY, first, (System.nanoTime() - start) / 1e6 / rounds);
        }
    }

    private static void bulkOnce(BenchDatabase database) throws SQLException {
        try (Connection app = database.connect("app")) {
            app.setAutoCommit(false);
            act(app);
            OUTBOX.add(
                    app,
                    Stream.generate(() -> Publishing.changedThingOf(Publishing.TOULOUSE))
                            .limit(MANY)
                            .toList());
            app.commit();
        }
    }
}
