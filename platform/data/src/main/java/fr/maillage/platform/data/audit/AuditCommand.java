package fr.maillage.platform.data.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trail from the command line, for an operator and without the service: {@code verify [seq:hash]} names what was
 * altered, removed or inserted; {@code purge} removes what is past its time. Reads the service's own environment. Exit code
 * 0: intact, 1: findings, 2: could not be looked at.
 */
public final class AuditCommand {

    private static final String USAGE = "usage: AuditCommand verify [<seq>:<hash>] | purge";

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;

    AuditCommand(Map<String, String> environment, Clock clock, PrintStream out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new AuditCommand(System.getenv(), Clock.systemUTC(), System.out).run(arguments));
    }

    int run(String... arguments) {
        String action = arguments.length == 0 ? "" : arguments[0];
        try {
            return switch (action) {
                case "verify" -> verify(arguments.length > 1 ? arguments[1] : null);
                case "purge" -> purge();
                default -> fail(USAGE);
            };
        } catch (SQLException e) {
            return fail("the database cannot be read: " + e.getSQLState());
        } catch (IllegalArgumentException e) {
            return fail(String.valueOf(e.getMessage()));
        }
    }

    private int verify(@Nullable String anchor) throws SQLException {
        try (Connection connection = connect()) {
            AuditReport report = AuditVerification.verify(connection, anchor);
            report.findings().forEach(finding -> out.println(finding.kind() + " " + finding.message()));
            out.printf(
                    "%d entries verified, %d waiting, head %s: %s%n",
                    report.entries(), report.waiting(), report.head(), report.intact() ? "intact" : "NOT INTACT");
            return report.intact() ? 0 : 1;
        }
    }

    private int purge() throws SQLException {
        String months = environment.getOrDefault("MAILLAGE_AUDIT_RETENTION_MONTHS", "12");
        AuditRetention retention = AuditRetention.of(
                Integer.parseInt(months), environment.getOrDefault("MAILLAGE_AUDIT_INTERNAL_CONTROL", ""));
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('app.worker_scope', '*', true)");
            }
            long removed = AuditPurge.purge(connection, retention.horizon(clock.instant()), clock);
            connection.commit();
            out.printf("%d entries older than %d months removed%n", removed, retention.months());
            return 0;
        }
    }

    /** The worker role is named after the database, as everywhere. */
    private Connection connect() throws SQLException {
        String url = required("MAILLAGE_DATABASE_URL");
        String database = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        return DriverManager.getConnection(url, database + "_worker", required("MAILLAGE_DATABASE_WORKER_PASSWORD"));
    }

    private String required(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " is missing");
        }
        return value;
    }

    private int fail(String message) {
        out.println(message);
        return 2;
    }
}
