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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database makes of shares, whatever the application does. */
@QuarkusTest
class SharePolicyIT {

    private static final String ARS = "ars-31";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Tenants tenants;
    private final Shares shares;
    private final Databases databases;

    SharePolicyIT(Tenants tenants, Shares shares, Databases databases) {
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

    @Tag("AZ-04")
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
