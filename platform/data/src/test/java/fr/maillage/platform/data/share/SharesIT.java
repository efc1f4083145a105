package fr.maillage.platform.data.share;

import static fr.maillage.platform.data.sample.Databases.act;
import static fr.maillage.platform.data.sample.Databases.change;
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
import org.junit.jupiter.api.Tag;
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

    @Tag("AZ-04")
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

    @Tag("AZ-04")
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

    @Tag("AZ-04")
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

    @Tag("AZ-04")
    @Test
    void a_share_is_not_revoked_through_another_object() {
        Note note = tenants.aNoteOf(TOULOUSE);
        Note other = tenants.aNoteOf(TOULOUSE);
        Share share = grant(note, ARS, "title-only", LONG_AGO, null);

        assertThat(tenants.in(TOULOUSE, () -> shares.revoke(SHARED, other.id(), share.id())))
                .isEmpty();
        assertThat(status(ARS, note)).isEqualTo(200);

        assertThat(tenants.in(TOULOUSE, () -> shares.revoke(SHARED, note.id(), share.id())))
                .isPresent();
        assertThat(status(ARS, note)).isEqualTo(404);
        assertThat(tenants.in(TOULOUSE, () -> shares.revoke(SHARED, note.id(), share.id())))
                .isEmpty();
    }

    @Tag("AU-02")
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
}
