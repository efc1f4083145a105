package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.Acting;
import fr.maillage.platform.testing.PostgresOfService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database with a trail and nothing else, and someone who owns it and means harm. */
final class TrailDatabase implements AutoCloseable {

    /** An entry of some age that no application wrote; its number, its age. */
    static final String PLANTED = """
            insert into audit (id, at, issuer, subject, client, operation, object_type, object_ids, field_class, result,
                               trace_id)
            values ('00000000-0000-0000-0000-%012d', now() - interval '%s', 'issuer', 'subject', 'client', 'note.read',
                    'note', '{}', 'PERSONAL', 'GRANTED', 'trace')""";

    /** Its place in the queue. */
    static final String QUEUED = "insert into audit_queue (entry_id) values ('00000000-0000-0000-0000-%012d')";

    private static final String SERVICE = "trail";

    private final PostgresOfService server = new PostgresOfService();
    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();

    TrailDatabase() {
        server.init(Map.of("service", SERVICE));
        environment = server.start();
        Flyway.configure()
                .dataSource(url(), SERVICE + "_owner", password())
                .locations("db/platform")
                .placeholders(Map.of("app_role", SERVICE + "_app", "worker_role", SERVICE + "_worker"))
                .load()
                .migrate();
    }

    Map<String, String> environment() {
        return environment;
    }

    private String url() {
        return String.valueOf(environment.get("MAILLAGE_DATABASE_URL"));
    }

    private String password() {
        return String.valueOf(environment.get("MAILLAGE_DATABASE_OWNER_PASSWORD"));
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), SERVICE + "_" + role, password());
    }

    /** Entries as the application writes them, one transaction each. */
    void add(int entries) throws SQLException {
        try (Connection app = connect("app")) {
            app.setAutoCommit(false);
            for (int i = 0; i < entries; i++) {
                add(app);
                app.commit();
            }
        }
    }

    void add(Connection app) throws SQLException {
        var access = Access.to("note.read", "note", UUID.randomUUID(), FieldClass.PERSONAL, "");
        var acting = new Acting("", "issuer", "subject", "client", "", "");
        AuditWriting.add(app, clock, new NewEntry(acting, access, AuditResult.GRANTED, "trace"));
    }

    Sealing.@Nullable Round seal(int most) throws SQLException {
        try (Connection worker = connect("worker")) {
            worker.setAutoCommit(false);
            text(worker, "select set_config('app.worker_scope', '*', true)");
            Sealing.Round round = new Sealing(worker, clock).seal(most);
            worker.commit();
            return round;
        }
    }

    void addSealed(int entries) throws SQLException {
        add(entries);
        seal(1_000);
    }

    AuditReport verify(@Nullable String anchor) throws SQLException {
        try (Connection worker = connect("worker")) {
            return AuditVerification.verify(worker, anchor);
        }
    }

    List<String> findings() throws SQLException {
        return verify(null).findings().stream()
                .map(finding -> finding.kind() + " " + finding.message())
                .toList();
    }

    /** SQL of somebody who owns the tables and has switched their guards off. */
    void tamper(String... statements) throws SQLException {
        guards("disable");
        try (Connection owner = connect("owner");
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        guards("enable");
    }

    private void guards(String action) throws SQLException {
        try (Connection owner = connect("owner");
                Statement statement = owner.createStatement()) {
            statement.execute("alter table audit %s row level security".formatted(action));
            for (String table : List.of("audit", "audit_seal", "audit_checkpoint")) {
                statement.execute("alter table %s %s trigger user".formatted(table, action));
            }
        }
    }

    /** As after migration. */
    void empty() throws SQLException {
        tamper("truncate audit, audit_seal, audit_queue, audit_checkpoint");
    }

    String text(String sql) throws SQLException {
        try (Connection worker = connect("worker")) {
            worker.setAutoCommit(false);
            text(worker, "select set_config('app.worker_scope', '*', true)");
            return text(worker, sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
