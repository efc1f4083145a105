package fr.maillage.platform.data.share;

import static fr.maillage.platform.data.sample.Databases.act;
import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Databases.texts;
import static fr.maillage.platform.data.sample.Notes.SHARED;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static fr.maillage.platform.data.sample.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharesIT {

    private static final String ARS = "ars-31";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Tenants tenants;
    private final Shares shares;
    private final Databases databases;

    SharesIT(Tenants tenants, Shares shares, Databases databases) {
        this.tenants = tenants;
        this.shares = shares;
        this.databases = databases;
    }

    private Share grant(Note note, String grantee, String set, Instant from, @Nullable Instant to) {
        return tenants.in(note.tenant(), () -> shares.grant(SHARED, note.id(), new Grant(grantee, set, from, to)));
    }

    private static int status(String tenant, Note note) {
        return as(tenant).get("/api/sample/v1/notes/" + note.id()).statusCode();
    }

    @Test
    void a_share_makes_one_object_visible_with_its_fields_to_its_grantee() {
        Note shared = tenants.aNoteOf(TOULOUSE);
        Note other = tenants.aNoteOf(TOULOUSE);
        grant(shared, ARS, "title-only", LONG_AGO, null);

        Map<String, Object> body =
                as(ARS).get("/api/sample/v1/notes/" + shared.id()).jsonPath().getMap("");

        assertThat(body).isEqualTo(Map.of("id", shared.id().toString(), "title", "title"));
        assertThat(status(ARS, other)).isEqualTo(404);
        assertThat(status(RENNES, shared)).isEqualTo(404);
        assertThat(tenants.seenBy(ARS)).contains(shared.id()).doesNotContain(other.id());
    }

    @Test
    void the_owner_keeps_everything_and_two_shares_show_their_union() {
        Note note = tenants.aNoteOf(TOULOUSE);
        grant(note, ARS, "title-only", LONG_AGO, null);
        grant(note, ARS, "with-reference", LONG_AGO, null);

        Map<String, Object> byOwner =
                as(TOULOUSE).get("/api/sample/v1/notes/" + note.id()).jsonPath().getMap("");
        Map<String, Object> byGrantee =
                as(ARS).get("/api/sample/v1/notes/" + note.id()).jsonPath().getMap("");

        assertThat(byOwner).containsOnlyKeys("id", "tenant", "reference", "title", "secret");
        assertThat(byGrantee).containsOnlyKeys("id", "title", "reference");
    }

    @Test
    void a_share_starts_and_ends_by_itself() throws InterruptedException {
        Note ending = tenants.aNoteOf(TOULOUSE);
        Note starting = tenants.aNoteOf(TOULOUSE);
        Instant soon = Instant.now().plus(Duration.ofMillis(1_500));
        grant(ending, ARS, "title-only", LONG_AGO, soon);
        grant(starting, ARS, "title-only", soon, null);

        List<UUID> before = tenants.seenBy(ARS);
        Thread.sleep(Duration.between(Instant.now(), soon).plusMillis(50));
        List<UUID> after = tenants.seenBy(ARS);

        assertThat(before).contains(ending.id()).doesNotContain(starting.id());
        assertThat(after).contains(starting.id()).doesNotContain(ending.id());
    }

    @Test
    void the_first_instant_is_in_and_the_last_is_out() throws SQLException {
        Note starting = tenants.aNoteOf(TOULOUSE);
        Note ending = tenants.aNoteOf(TOULOUSE);

        try (Connection app = databases.app()) {
            app.setAutoCommit(false);
            act(app, "app.org", TOULOUSE);
            insert(app, starting, TOULOUSE, "now()", "null");
            insert(app, ending, TOULOUSE, "now() - interval '1 day'", "now()");
            act(app, "app.org", ARS);

            assertThat(number(app, "select count(*) from note where id = ?", starting.id()))
                    .isOne();
            assertThat(number(app, "select count(*) from note where id = ?", ending.id()))
                    .isZero();
            app.rollback();
        }
    }

    private static void insert(Connection connection, Note note, String tenant, String from, String to)
            throws SQLException {
        change(
                connection,
                "insert into share (id, tenant_id, object_type, object_id, grantee, field_set, valid_from, valid_to,"
                        + " created_by) values (?, ?, 'note', ?, 'ars-31', 'title-only', " + from + ", " + to
                        + ", 's')",
                UUID.randomUUID(),
                tenant,
                note.id());
    }

    @Test
    void revoking_acts_at_once_and_is_final() {
        Note note = tenants.aNoteOf(TOULOUSE);
        Share share = grant(note, ARS, "title-only", LONG_AGO, null);
        assertThat(status(ARS, note)).isEqualTo(200);

        var revoked = tenants.in(TOULOUSE, () -> shares.revoke(share.id()));

        assertThat(revoked).isPresent();
        assertThat(status(ARS, note)).isEqualTo(404);
        assertThat(tenants.seenBy(ARS)).doesNotContain(note.id());
        var again = tenants.in(TOULOUSE, () -> shares.revoke(share.id()));
        assertThat(again).isEmpty();
    }

    @Test
    void a_grantee_reads_and_writes_nothing() throws SQLException {
        Note note = tenants.aNoteOf(TOULOUSE);
        Share share = grant(note, ARS, "title-only", LONG_AGO, null);

        try (Connection app = databases.app()) {
            app.setAutoCommit(false);
            act(app, "app.org", ARS);
            assertThat(number(app, "select count(*) from note where id = ?", note.id()))
                    .isOne();
            assertThat(change(app, "update note set title = 'x' where id = ?", note.id()))
                    .isZero();
            assertThat(change(app, "delete from note where id = ?", note.id())).isZero();
            assertThat(change(app, "update share set revoked_at = now(), revoked_by = 'x' where id = ?", share.id()))
                    .isZero();
            app.rollback();
        }
        var revoked = tenants.in(ARS, () -> shares.revoke(share.id()));
        assertThat(revoked).isEmpty();
    }

    @Test
    void nobody_shares_what_is_not_his() throws SQLException {
        Note note = tenants.aNoteOf(TOULOUSE);

        tenants.in(RENNES, () -> shares.grant(SHARED, note.id(), new Grant(ARS, "title-only", LONG_AGO, null)));

        assertThat(status(ARS, note)).isEqualTo(404);
        assertThat(status(RENNES, note)).isEqualTo(404);
        try (Connection app = databases.app()) {
            app.setAutoCommit(false);
            act(app, "app.org", RENNES);
            assertThatThrownBy(() -> insert(app, note, TOULOUSE, "now()", "null"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_share_is_seen_by_its_owner_and_its_grantee_alone() throws SQLException {
        Note note = tenants.aNoteOf(TOULOUSE);
        Share share = grant(note, ARS, "title-only", LONG_AGO, null);

        var listed = tenants.in(TOULOUSE, () -> shares.list(SHARED, note.id()));
        assertThat(listed).extracting(Share::id).containsExactly(share.id());
        assertThat(sharesSeenBy(ARS, share)).isOne();
        assertThat(sharesSeenBy(RENNES, share)).isZero();
        assertThat(sharesSeenBy("", share)).isZero();
    }

    private long sharesSeenBy(String organization, Share share) throws SQLException {
        try (Connection app = databases.app()) {
            app.setAutoCommit(false);
            act(app, "app.org", organization);
            long seen = number(app, "select count(*) from share where id = ?", share.id());
            app.rollback();
            return seen;
        }
    }

    @Test
    void a_person_sees_what_was_shared_with_her_when_she_acts_for_no_organization() {
        Note note = tenants.aNoteOf(TOULOUSE);
        Note other = tenants.aNoteOf(TOULOUSE);
        Share share = grant(note, "person:subject-of-user", "title-only", LONG_AGO, null);

        var body = as().get("/api/sample/v1/notes/" + note.id());

        assertThat(body.jsonPath().getMap("")).containsOnlyKeys("id", "title");
        assertThat(as().get("/api/sample/v1/notes/" + other.id()).statusCode()).isEqualTo(404);
        assertThat(status(RENNES, note)).isEqualTo(404);
        var revoked = tenants.in(TOULOUSE, () -> shares.revoke(share.id()));
        assertThat(revoked).isPresent();
    }

    @Test
    void an_unknown_set_of_fields_is_refused_and_one_that_is_gone_shows_nothing() throws SQLException {
        Note note = tenants.aNoteOf(TOULOUSE);
        assertThatThrownBy(() -> grant(note, ARS, "everything", LONG_AGO, null))
                .hasMessageContaining("field set (everything), must be one of");

        Share share = grant(note, ARS, "title-only", LONG_AGO, null);
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            act(owner, "app.worker_scope", "*");
            change(owner, "update share set field_set = 'of-last-year' where id = ?", share.id());
            owner.commit();
        }

        assertThat(as(ARS).get("/api/sample/v1/notes/" + note.id()).asString()).isEqualTo("{}");
    }

    @Test
    void granting_and_revoking_are_in_the_audit_trail() throws SQLException {
        Note note = tenants.aNoteOf(TOULOUSE);
        Share share = grant(note, ARS, "title-only", LONG_AGO, null);
        var revoked = tenants.in(TOULOUSE, () -> shares.revoke(share.id()));
        assertThat(revoked).isPresent();

        try (Connection worker = databases.worker()) {
            worker.setAutoCommit(false);
            act(worker, "app.worker_scope", TOULOUSE);
            assertThat(texts(
                            worker,
                            "select operation from audit where ? = any (object_ids) order by at",
                            note.id().toString()))
                    .containsExactly("share.grant", "share.revoke");
            worker.rollback();
        }
    }

    @Test
    void a_grantee_of_many_shares_reads_one_object_by_one_look_up() throws SQLException {
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            act(owner, "app.worker_scope", "*");
            change(owner, """
                    insert into share (id, tenant_id, object_type, object_id, grantee, field_set, valid_from, created_by)
                    select gen_random_uuid(), '990000001', 'note', gen_random_uuid(), 'cpam-31', 'title-only', now(), 's'
                      from generate_series(1, 20000)""");
            change(owner, "analyze share");
            owner.commit();
        }

        try (Connection app = databases.app()) {
            app.setAutoCommit(false);
            act(app, "app.org", "cpam-31");
            change(app, "set local enable_seqscan = off");
            String plan = String.join("\n", texts(app, "explain select * from note where id = ?", UUID.randomUUID()));

            assertThat(plan).contains("note_pkey").contains("share_object_idx").doesNotContain("hashed");
            app.rollback();
        }
    }
}
