package fr.maillage.platform.data.event.feed;

import fr.maillage.platform.data.bench.BenchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a read of the feed costs the database, in a feed of a million events of ten tenants: a page, a look without news
 * behind a hundred thousand events of others, and the same for a guest of a thousand shared objects.
 */
public final class FeedReadBench {

    private static final int EVENTS = 1_000_000;
    private static final int ROUNDS = 300;

    private FeedReadBench() {}

    public static void main(String[] arguments) throws Exception {
        try (BenchDatabase database = new BenchDatabase()) {
            fill(database);
            for (int round = 1; round <= 2; round++) {
                tell("relay, page of 100", all(database, 500_000, 100));
                tell("relay, page of 1000", all(database, 500_000, 1000));
                tell("tenant, page of 100", own(database, "tenant-1", 500_000, 100));
                tell("tenant, page of 1000", own(database, "tenant-1", 0, 1000));
                tell("tenant, no news behind 100000 events of others", own(database, "tenant-x", 900_000, 100));
                tell("tenant, no news at the end", own(database, "tenant-1", EVENTS, 100));
                tell("guest of 1000 objects, page of 100", own(database, "guest-1", 0, 100));
                tell("guest of 1000 objects, no news at the end", own(database, "guest-1", EVENTS, 100));
            }
        }
    }

    private static void tell(String what, double milliseconds) {
        System.out.printf("%-50s %.3f ms%n", what, milliseconds);
    }

    private static void fill(BenchDatabase database) throws SQLException {
        try (Connection worker = database.connect("worker");
                Statement statement = worker.createStatement()) {
            statement.execute("""
                    insert into event select n, gen_random_uuid(), 'fr.maillage.sample.thing.changed.v1', 'note',
                        md5((n / 10)::text)::uuid::text, case when n %% 11 > 0 then 'tenant-' || (n %% 11) end,
                        '{"state": "OPEN", "version": 1}', repeat('a', 32), now(), now()
                      from generate_series(1, %d) n""".formatted(EVENTS));
            worker.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute("""
                    insert into share (id, tenant_id, object_type, object_id, grantee, field_set, valid_from, created_by)
                    select gen_random_uuid(), 'tenant-' || k, 'note', md5(o::text)::uuid, 'guest-1', 'all',
                        now() - interval '1 day', 'subject'
                      from generate_series(1, 100) o, generate_series(1, 10) k""");
            worker.commit();
        }
        try (Connection owner = database.connect("owner");
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze event");
            statement.execute("vacuum analyze share");
        }
    }

    private static double all(BenchDatabase database, long after, int limit) throws SQLException {
        try (Connection worker = database.connect("worker");
                PreparedStatement statement = worker.prepareStatement(FeedStore.OF_ALL)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            return timed(statement);
        }
    }

    private static double own(BenchDatabase database, String organization, long after, int limit) throws SQLException {
        try (Connection app = database.connect("app");
                Statement settings = app.createStatement();
                PreparedStatement statement = app.prepareStatement(FeedStore.OF_ORGANIZATION)) {
            app.setAutoCommit(false);
            settings.execute("select set_config('app.org', '" + organization + "', true)");
            FeedStore.bind(statement, organization, after, limit);
            return timed(statement);
        }
    }

    private static double timed(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < ROUNDS / 3; i++) {
            count(statement);
        }
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            count(statement);
        }
        return (System.nanoTime() - start) / 1e6 / ROUNDS;
    }

    private static int count(PreparedStatement statement) throws SQLException {
        int rows = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                row.getString("data");
                rows++;
            }
        }
        return rows;
    }
}
