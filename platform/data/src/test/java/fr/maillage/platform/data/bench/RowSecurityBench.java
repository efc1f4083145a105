package fr.maillage.platform.data.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One read by id, one connection, prepared statements: what the context, row-level security and the share policy add to the
 * same read of an unprotected copy. Rounds of each kind take turns; medians are compared.
 */
public final class RowSecurityBench {

    private static final int ROWS = 200_000;
    private static final int ROUNDS = 15;
    private static final int READS = 2_000;
    private static final String SETTINGS = "select set_config('app.org', ?, true), set_config('app.actor', ?, true),"
            + " set_config('app.object', ?, true), set_config('app.worker_scope', ?, true)";

    private RowSecurityBench() {}

    /** A kind of read: in a transaction or not, as which organization (empty for no context), of which table and rows. */
    private record Kind(String name, boolean inTransaction, String context, String table, List<UUID> rows) {}

    public static void main(String[] arguments) throws Exception {
        try (BenchDatabase database = new BenchDatabase();
                Connection owner = database.connect("owner");
                Connection app = database.connect("app")) {
            fill(owner);
            List<UUID> own = ids(owner, "select id from note where tenant_id = 'tenant-1' limit 2000");
            List<UUID> shared = ids(owner, "select object_id from share where grantee = 'ars-31' limit 2000");
            List<Kind> kinds = List.of(
                    new Kind("no security, in a transaction", true, "", "plain_note", own),
                    new Kind("security, own row", true, "tenant-1", "note", own),
                    new Kind("security, shared row, grantee of 100 000", true, "ars-31", "note", shared),
                    new Kind("security, row of another", true, "tenant-2", "note", own),
                    new Kind("no security, one statement", false, "", "plain_note", own));
            report(measure(app, kinds));
        }
    }

    private static void fill(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.worker_scope', '*', false)");
            statement.execute("""
                    insert into note (id, tenant_id, reference, title, secret)
                    select gen_random_uuid(), 'tenant-' || mod(n, 20), n::text, 'title ' || n, repeat('x', 200)
                      from generate_series(1, %d) n""".formatted(ROWS));
            statement.execute("create table plain_note (like note including all)");
            statement.execute("insert into plain_note select * from note");
            statement.execute("grant select on plain_note to bench_app");
            statement.execute("""
                    insert into share (id, tenant_id, object_type, object_id, grantee, field_set, valid_from, created_by)
                    select gen_random_uuid(), tenant_id, 'note', id, 'ars-31', 'title-only', now() - interval '1 day', 's'
                      from note limit 100000""");
            statement.execute("vacuum analyze");
        }
    }

    private static List<UUID> ids(Connection owner, String sql) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static Map<String, List<Double>> measure(Connection app, List<Kind> kinds) throws SQLException {
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        for (int round = -2; round < ROUNDS; round++) {
            for (Kind kind : kinds) {
                double time = round(app, kind);
                if (round >= 0) {
                    micros.computeIfAbsent(kind.name(), _ -> new ArrayList<>()).add(time);
                }
            }
        }
        return micros;
    }

    private static double round(Connection app, Kind kind) throws SQLException {
        app.setAutoCommit(!kind.inTransaction());
        try (PreparedStatement settings = app.prepareStatement(SETTINGS);
                PreparedStatement select =
                        app.prepareStatement("select id, tenant_id, reference, title, secret, version from "
                                + kind.table() + " where id = ?")) {
            long start = System.nanoTime();
            for (int i = 0; i < READS; i++) {
                if (!kind.context().isEmpty()) {
                    set(settings, kind.context());
                }
                select.setObject(1, kind.rows().get(i % kind.rows().size()));
                select.executeQuery().close();
                if (kind.inTransaction()) {
                    app.commit();
                }
            }
            return (System.nanoTime() - start) / 1_000.0 / READS;
        }
    }

    private static void set(PreparedStatement settings, String organization) throws SQLException {
        settings.setString(1, organization);
        settings.setString(2, "subject");
        settings.setString(3, "");
        settings.setString(4, "");
        settings.execute();
    }

    private static void report(Map<String, List<Double>> micros) {
        double base = median(micros.values().iterator().next());
        micros.forEach((name, rounds) ->
                System.out.printf("%-45s %7.1f us  x%.2f%n", name, median(rounds), median(rounds) / base));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
