package fr.maillage.platform.data.attachment;

import static fr.maillage.platform.data.attachment.Uploads.BASE;
import static fr.maillage.platform.data.attachment.Uploads.LIST;
import static fr.maillage.platform.data.attachment.Uploads.PDF;
import static fr.maillage.platform.data.attachment.Uploads.add;
import static fr.maillage.platform.data.attachment.Uploads.as;
import static fr.maillage.platform.data.attachment.Uploads.id;
import static fr.maillage.platform.data.attachment.Uploads.officer;
import static fr.maillage.platform.data.attachment.Uploads.problem;
import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.text;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.data.share.Grant;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.data.tenant.ObjectRef;
import fr.maillage.platform.data.tenant.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees what. */
@QuarkusTest
class AttachmentVisibilityIT {

    private final Uploads uploads;
    private final Databases databases;
    private final Tenants tenants;
    private final Shares shares;
    private final TenantContext context;
    private final Attachments attachments;

    AttachmentVisibilityIT(
            Uploads uploads,
            Databases databases,
            Tenants tenants,
            Shares shares,
            TenantContext context,
            Attachments attachments) {
        this.uploads = uploads;
        this.databases = databases;
        this.tenants = tenants;
        this.shares = shares;
        this.context = context;
        this.attachments = attachments;
    }

    @Test
    void roles_of_the_tenant_see_what_was_meant_for_them() {
        UUID note = uploads.aNote();
        UUID id = id(add(officer(), note, "a.pdf", PDF, "landlord"));
        String list = LIST + note;

        assertThat(as("other", TOULOUSE, "landlord").get(BASE + id).statusCode())
                .isEqualTo(200);
        assertThat(officer().get(BASE + id).statusCode()).as("whoever added it").isEqualTo(200);
        problem(as("other", TOULOUSE, "health-officer").get(BASE + id), 404, "attachment-not-found");
        problem(as("other", TOULOUSE, "elected").get(BASE + id + "/content"), 404, "attachment-not-found");
        assertThat(as("other", TOULOUSE, "elected").get(list).jsonPath().getList(""))
                .isEmpty();
        problem(as("officer", RENNES, "landlord").get(BASE + id), 404, "attachment-not-found");
        problem(officer().get(BASE + UUID.randomUUID()), 404, "attachment-not-found");
    }

    @Test
    void a_share_of_the_object_shows_the_attachments_meant_for_the_grantee() throws Exception {
        Note note = tenants.aNoteOf(TOULOUSE);
        UUID forArs = id(add(officer(), note.id(), "ars.pdf", PDF, "ars"));
        UUID inside = id(add(officer(), note.id(), "inside.pdf", PDF, "health-officer"));
        problem(as("agent", "ars-31", "ars").get(BASE + forArs), 404, "attachment-not-found");

        tenants.in(
                TOULOUSE,
                () -> shares.grant(
                        Notes.SHARED,
                        note.id(),
                        Grant.toOrganization(
                                "ars-31", "title-only", Instant.now().minusSeconds(5), null)));

        assertThat(uploads.awaited(forArs, "CLEAN")).isEqualTo("CLEAN");
        assertThat(as("agent", "ars-31", "ars").get(BASE + forArs + "/content").statusCode())
                .isEqualTo(200);
        problem(as("agent", "ars-31", "ars").get(BASE + inside), 404, "attachment-not-found");
        problem(as("agent", "cpam-31", "ars").get(BASE + forArs), 404, "attachment-not-found");
    }

    @Test
    void the_bearer_of_a_link_sees_what_was_meant_for_links() {
        UUID note = uploads.aNote();
        UUID id = id(add(officer(), note, "a.pdf", PDF));
        var object = new ObjectRef(TOULOUSE, "note", note);

        assertThat(context.forObject(object, "1", () -> attachments.list(object)))
                .isEmpty();
        tenants.in(
                TOULOUSE,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection app = databases.app()) {
                        return change(app, "update attachment set visible_to = '{link}' where id = ?", id);
                    }
                }));
        assertThat(context.forObject(object, "1", () -> attachments.list(object)))
                .extracting(Attachment::id)
                .containsExactly(id);
        var another = new ObjectRef(TOULOUSE, "note", uploads.aNote());
        assertThat(context.forObject(another, "1", () -> attachments.list(object)))
                .isEmpty();
    }

    @Tag("AU-01")
    @Test
    void an_access_to_a_content_is_in_the_audit_trail() throws Exception {
        UUID id = id(add(officer(), uploads.aNote(), "a.pdf", PDF));
        uploads.awaited(id, "CLEAN");
        officer().get(BASE + id + "/content");

        try (Connection owner = uploads.all()) {
            assertThat(text(
                            owner,
                            "select string_agg(operation || ' ' || field_class || ' ' || subject, ',') from audit"
                                    + " where object_ids = array[?]::text[]",
                            id.toString()))
                    .isEqualTo("attachment.read PERSONAL subject-of-officer");
        }
    }
}
