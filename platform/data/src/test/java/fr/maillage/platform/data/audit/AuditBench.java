package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.bench.BenchDatabase;
import fr.maillage.platform.data.tenant.Acting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Entries a second of several writers, each entry a durable transaction of its own: without chain, with the sealer at work
 * beside them, and with the chain kept by the writers themselves (each locks the head until it has committed).
 */
public final class AuditBench {

    private static final Duration RUN = Duration.ofSeconds(5);
    private static final int[] WRITERS = {1, 8, 16};

    private AuditBench() {}

    @FunctionalInterface
    private interface Entry {
        void add(Connection connection) throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        try (BenchDatabase database = new BenchDatabase()) {
            try (Connection owner = database.connect("owner");
                    Statement statement = owner.createStatement()) {
                statement.execute("create table head (seq bigint, hash bytea)");
                statement.execute("insert into head values (0, sha256('start'))");
                statement.execute("grant select, update on head to bench_app");
            }
            for (int writers : WRITERS) {
                double free = run(database, writers, AuditBench::add);
                double sealed = whileSealing(database, () -> run(database, writers, AuditBench::add));
                double convoy = run(database, writers, AuditBench::addToChain);
                System.out.printf(
                        "%2d writers: no chain %.0f/s, sealer %.0f/s (x%.2f), chained by writers %.0f/s (x%.2f)%n",
                        writers, free, sealed, sealed / free, convoy, convoy / free);
            }
        }
    }

    private static void add(Connection connection) throws SQLException {
        var access = Access.to("note.read", "note", UUID.randomUUID(), FieldClass.PERSONAL, "");
        var acting = new Acting("", "issuer", "subject", "client", "", "");
        AuditWriting.add(connection, Clock.systemUTC(), new NewEntry(acting, access, AuditResult.GRANTED, "trace"));
    }

    private static void addToChain(Connection connection) throws SQLException {
        byte[] previous;
        try (Statement lock = connection.createStatement();
                ResultSet row = lock.executeQuery("select hash from head for update")) {
            row.next();
            previous = row.getBytes(1);
        }
        add(connection);
        try (PreparedStatement move = connection.prepareStatement("update head set seq = seq + 1, hash = sha256(?)")) {
            move.setBytes(1, previous);
            move.executeUpdate();
        }
    }

    private static double run(BenchDatabase database, int writers, Entry entry) throws Exception {
        Instant end = Instant.now().plus(RUN);
        List<Future<Integer>> counts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                counts.add(pool.submit(() -> write(database, entry, end)));
            }
        }
        int total = 0;
        for (Future<Integer> count : counts) {
            total += count.get();
        }
        return total / (double) RUN.toSeconds();
    }

    private static int write(BenchDatabase database, Entry entry, Instant end) throws SQLException {
        try (Connection connection = database.connect("app")) {
            connection.setAutoCommit(false);
            int count = 0;
            while (Instant.now().isBefore(end)) {
                entry.add(connection);
                connection.commit();
                count++;
            }
            return count;
        }
    }

    @FunctionalInterface
    private interface Run {
        double get() throws Exception;
    }

    private static double whileSealing(BenchDatabase database, Run run) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService sealer = Executors.newSingleThreadExecutor()) {
            Future<Integer> sealed = sealer.submit(() -> seal(database, stop));
            double result = run.get();
            stop.set(true);
            System.out.printf("   sealed meanwhile: %d%n", sealed.get());
            return result;
        }
    }

    private static int seal(BenchDatabase database, AtomicBoolean stop) throws Exception {
        int sealed = 0;
        try (Connection worker = database.connect("worker")) {
            worker.setAutoCommit(false);
            while (!stop.get()) {
                try (Statement scope = worker.createStatement()) {
                    scope.execute("select set_config('app.worker_scope', '*', true)");
                }
                Sealing.Round round = new Sealing(worker, Clock.systemUTC()).seal(1_000);
                worker.commit();
                sealed += round == null ? 0 : round.taken();
                if (round == null || !round.more()) {
                    Thread.sleep(1_000);
                }
            }
        }
        return sealed;
    }
}
