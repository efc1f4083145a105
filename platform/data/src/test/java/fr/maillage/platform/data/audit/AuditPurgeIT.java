package fr.maillage.platform.data.audit;

import static fr.maillage.platform.data.audit.TrailDatabase.PLANTED;
import static fr.maillage.platform.data.audit.TrailDatabase.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Removals that are due, and the command line that makes and checks them. No application runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPurgeIT {

    private final TrailDatabase trail = new TrailDatabase();

    @BeforeEach
    void empty() throws SQLException {
        trail.empty();
    }

    @AfterAll
    void close() {
        trail.close();
    }

    @Test
    void a_purge_removes_what_is_past_its_time_and_the_rest_still_verifies() throws SQLException {
        trail.tamper(
                PLANTED.formatted(1, "13 months"), QUEUED.formatted(1),
                PLANTED.formatted(2, "13 months"), QUEUED.formatted(2),
                PLANTED.formatted(3, "5 months"), QUEUED.formatted(3));
        trail.addSealed(5);
        assertThat(trail.findings()).isEmpty();

        assertThat(command("purge")).isEqualTo("0 2 entries older than 12 months removed\n");
        trail.seal(10);

        assertThat(trail.text("select count(*) from audit where at < now() - interval '366 days'"))
                .isEqualTo("0");
        assertThat(trail.text("select count(*) from audit where at < now() - interval '4 months'"))
                .isEqualTo("1");
        AuditReport report = trail.verify(null);
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(7);
        assertThat(report.head()).startsWith("9:");
        assertThat(command("purge")).isEqualTo("0 0 entries older than 12 months removed\n");
    }

    @Test
    void a_chain_purged_to_its_end_goes_on_from_there() throws SQLException {
        trail.tamper(PLANTED.formatted(1, "13 months"), QUEUED.formatted(1));
        trail.seal(10);

        assertThat(command("purge")).startsWith("0 1 entries");
        trail.addSealed(2);

        assertThat(trail.findings()).isEmpty();
        assertThat(trail.verify(null).head()).startsWith("4:");
    }

    @Tag("AU-04")
    @Test
    void a_cut_disguised_as_a_purge_is_found() throws SQLException {
        trail.addSealed(10);

        trail.tamper(
                "insert into audit_checkpoint (seq, hash, entries, before) select seq, hash, 4, now() from audit_seal"
                        + " where seq = 4",
                "delete from audit where id in (select entry_id from audit_seal where seq <= 4)",
                "delete from audit_seal where seq <= 4");

        assertThat(trail.findings())
                .containsExactly("REMOVED the chain was cut at seq 4 without an entry that says so");
    }

    @Test
    void less_than_six_months_are_never_purged() throws SQLException {
        trail.addSealed(1);
        Instant recent = Instant.now().minus(Duration.ofDays(100));

        assertThatThrownBy(() -> {
                    try (Connection worker = trail.connect("worker")) {
                        AuditPurge.purge(worker, recent, Clock.systemUTC());
                    }
                })
                .hasMessageContaining("must leave at least six months");
    }

    @Test
    void the_command_says_intact_or_names_the_place_and_its_exit_code_too() throws SQLException {
        trail.addSealed(3);
        assertThat(command("verify"))
                .startsWith("0 3 entries verified, 0 waiting, head 3:")
                .endsWith(": intact\n");

        trail.tamper("update audit set subject = 'x' where id = (select entry_id from audit_seal where seq = 2)");
        assertThat(command("verify")).startsWith("1 ALTERED seq 2: entry ").endsWith(": NOT INTACT\n");
        assertThat(command("vérifier")).startsWith("2 usage: ");
    }

    @Tag("SE-02")
    @Test
    void the_command_names_the_missing_variable_and_nothing_else() {
        var environment = new HashMap<>(trail.environment());
        environment.remove("MAILLAGE_DATABASE_WORKER_PASSWORD");

        assertThat(run(environment, "verify")).isEqualTo("2 MAILLAGE_DATABASE_WORKER_PASSWORD is missing\n");
    }

    private String command(String... arguments) {
        return run(trail.environment(), arguments);
    }

    private static String run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = new AuditCommand(environment, Clock.systemUTC(), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(arguments);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
