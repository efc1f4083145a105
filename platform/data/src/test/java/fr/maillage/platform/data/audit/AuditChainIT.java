package fr.maillage.platform.data.audit;

import static fr.maillage.platform.data.audit.TrailDatabase.PLANTED;
import static fr.maillage.platform.data.audit.TrailDatabase.QUEUED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The chain under attack by someone who owns the database. No application runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("AU-04")
class AuditChainIT {

    private static final String ENTRY = "(select entry_id from audit_seal where seq = %d)";

    private final TrailDatabase trail = new TrailDatabase();

    @BeforeEach
    void empty() throws SQLException {
        trail.empty();
    }

    @AfterAll
    void close() {
        trail.close();
    }

    @BeforeAll
    void anEmptyTrailIsIntact() throws SQLException {
        assertThat(trail.verify(null).intact()).isTrue();
    }

    @Test
    void an_untouched_chain_is_intact_over_several_rounds() throws SQLException {
        trail.add(25);
        assertThat(trail.seal(10)).extracting(Sealing.Round::more).isEqualTo(true);
        trail.seal(10);
        Sealing.Round last = trail.seal(10);

        AuditReport report = trail.verify(null);

        assertThat(last).extracting(Sealing.Round::taken, Sealing.Round::more).containsExactly(5, false);
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(25);
        assertThat(report.head()).startsWith("25:");
    }

    @Test
    void an_entry_is_chained_when_it_is_committed_whatever_waits_before_it() throws SQLException {
        try (Connection slow = trail.connect("app")) {
            slow.setAutoCommit(false);
            trail.add(slow);
            trail.addSealed(3);
            assertThat(trail.verify(null).entries()).isEqualTo(3);
            slow.commit();
        }
        trail.seal(10);

        assertThat(trail.findings()).isEmpty();
        assertThat(trail.verify(null).entries()).isEqualTo(4);
    }

    @Test
    void one_sealer_works_at_a_time() throws SQLException {
        trail.add(1);
        try (Connection other = trail.connect("worker")) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select set_config('app.worker_scope', '*', true)");
            }
            assertThat(new Sealing(other, Clock.systemUTC()).seal(10)).isNotNull();

            assertThat(trail.seal(10)).isNull();
            other.commit();
        }
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void an_altered_entry_is_named() throws SQLException {
        trail.addSealed(20);

        trail.tamper("update audit set subject = 'x' where id = " + ENTRY.formatted(7));

        assertThat(trail.findings()).singleElement().asString().startsWith("ALTERED seq 7: entry ");
    }

    @Test
    void every_column_counts() throws SQLException {
        for (String change : new String[] {
            "at = at + interval '1 ms'",
            "tenant_id = 'x'",
            "organization = 'x'",
            "issuer = 'x'",
            "client = ''",
            "operation = 'a.b'",
            "object_type = 'x'",
            "object_ids = '{}'",
            "field_class = 'PUBLIC'",
            "result = 'DENIED'",
            "trace_id = ''"
        }) {
            trail.empty();
            trail.addSealed(3);
            trail.tamper("update audit set " + change + " where id = " + ENTRY.formatted(2));

            assertThat(trail.findings()).as(change).singleElement().asString().startsWith("ALTERED seq 2");
        }
    }

    @Test
    void a_removed_entry_is_named_with_or_without_its_seal() throws SQLException {
        trail.addSealed(20);

        trail.tamper("delete from audit where id = " + ENTRY.formatted(5));
        assertThat(trail.findings()).singleElement().asString().startsWith("REMOVED seq 5: entry ");

        trail.tamper("delete from audit_seal where seq = 5");
        assertThat(trail.findings()).containsExactly("REMOVED seq 5 to 5 are missing");
    }

    @Test
    void closing_the_gap_by_renumbering_breaks_the_hashes() throws SQLException {
        trail.addSealed(6);

        trail.tamper(
                "delete from audit where id = " + ENTRY.formatted(3),
                "delete from audit_seal where seq = 3",
                "update audit_seal set seq = -seq where seq > 3",
                "update audit_seal set seq = -seq - 1 where seq < 0");

        assertThat(trail.findings()).first().asString().startsWith("ALTERED seq 3");
    }

    @Test
    void a_swapped_pair_is_named() throws SQLException {
        trail.addSealed(4);

        trail.tamper("alter table audit_seal drop constraint audit_seal_entry_key", """
                        update audit_seal s set entry_id = o.entry_id from audit_seal o
                         where (s.seq, o.seq) in ((2, 3), (3, 2))""");

        assertThat(trail.findings()).first().asString().startsWith("ALTERED seq 2");
        trail.empty();
        trail.tamper("alter table audit_seal add constraint audit_seal_entry_key unique (entry_id)");
    }

    @Test
    void an_entry_added_beside_the_application_is_named() throws SQLException {
        trail.addSealed(3);

        trail.tamper(PLANTED.formatted(1, "1 second"));

        assertThat(trail.findings())
                .containsExactly("INSERTED entry 00000000-0000-0000-0000-000000000001 was added beside the application:"
                        + " it was never queued for sealing");
    }

    @Test
    void an_entry_slipped_into_the_past_is_named_even_when_it_was_queued() throws SQLException {
        trail.addSealed(3);

        trail.tamper(PLANTED.formatted(1, "3 days"), QUEUED.formatted(1));
        trail.seal(10);

        assertThat(trail.findings())
                .singleElement()
                .asString()
                .startsWith("INSERTED seq 4: entry 00000000-0000-0000-0000-000000000001 is dated ");
    }

    @Test
    void an_entry_removed_before_it_was_sealed_is_named_before_and_after() throws SQLException {
        trail.addSealed(2);
        trail.add(1);

        trail.tamper("delete from audit where id = (select entry_id from audit_queue)");
        assertThat(trail.findings())
                .singleElement()
                .asString()
                .startsWith("REMOVED entry ")
                .endsWith(" was removed before it was sealed");

        trail.seal(10);
        trail.seal(10);
        assertThat(trail.findings())
                .singleElement()
                .asString()
                .startsWith("REMOVED entry ")
                .endsWith(" was removed before it was sealed");
    }

    @Test
    void a_cut_tail_is_found_by_an_anchor_kept_elsewhere() throws SQLException {
        trail.addSealed(10);
        String anchor = trail.verify(null).head();

        trail.tamper("delete from audit where id in (select entry_id from audit_seal where seq > 8)", """
                delete from audit_seal where seq > 8""");

        assertThat(trail.verify(null).intact()).isTrue();
        assertThat(trail.verify(anchor).findings())
                .extracting(AuditFinding::kind)
                .containsExactly(AuditFinding.Kind.ANCHOR);
    }

    @Test
    void an_anchor_of_the_past_holds_while_the_chain_grows() throws SQLException {
        trail.addSealed(10);
        String anchor = trail.verify(null).head();
        trail.addSealed(5);

        assertThat(trail.verify(anchor).findings()).isEmpty();
    }

    @Test
    void entries_that_wait_too_long_are_said() throws SQLException {
        trail.add(2);
        trail.tamper("update audit_queue set added_at = now() - interval '10 minutes'");

        assertThat(trail.findings()).singleElement().asString().startsWith("WAITING 2 entries wait to be sealed");
    }

    @Test
    void a_junk_or_repeated_place_in_the_queue_does_not_stop_the_sealer() throws SQLException {
        trail.add(2);
        trail.tamper("insert into audit_queue (entry_id) select entry_id from audit_queue");
        trail.seal(10);
        trail.tamper("insert into audit_queue (entry_id) select entry_id from audit_seal");
        trail.seal(10);

        assertThat(trail.verify(null).entries()).isEqualTo(2);
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.text("select count(*) from audit_queue")).isEqualTo("0");
    }
}
