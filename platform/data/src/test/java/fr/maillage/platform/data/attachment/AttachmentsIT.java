package fr.maillage.platform.data.attachment;

import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Databases.text;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.data.share.Grant;
import fr.maillage.platform.data.share.Shares;
import fr.maillage.platform.data.tenant.ObjectRef;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentsIT {

    private static final String BASE = "/api/sample/v1/attachments/";
    private static final String LIST = "/api/sample/v1/attachments?note=";
    private static final byte[] PDF = Documents.pdf("bail");

    private final Databases databases;
    private final Tenants tenants;
    private final Shares shares;
    private final TenantContext context;
    private final Attachments attachments;
    private final AttachmentFiles files;
    private final AttachmentSweep sweep;
    private final AntivirusOfTests antivirus;

    AttachmentsIT(
            Databases databases,
            Tenants tenants,
            Shares shares,
            TenantContext context,
            Attachments attachments,
            AttachmentFiles files,
            AttachmentSweep sweep,
            AntivirusOfTests antivirus) {
        this.databases = databases;
        this.tenants = tenants;
        this.shares = shares;
        this.context = context;
        this.attachments = attachments;
        this.files = files;
        this.sweep = sweep;
        this.antivirus = antivirus;
    }

    @AfterEach
    void antivirus_is_back() {
        antivirus.set(true);
        antivirus.server().away(false);
    }

    private static RequestSpecification as(String name, String organization, String... roles) {
        return given().auth()
                .oauth2(Tokens.of(name, "sample", "sample:read")
                        .organizations(organization)
                        .roles(roles)
                        .signed());
    }

    private static RequestSpecification officer() {
        return as("officer", TOULOUSE, "health-officer");
    }

    private static Response add(RequestSpecification who, UUID note, String name, byte[] content, String... visibleTo) {
        RequestSpecification form = who.contentType("multipart/form-data").multiPart("file", name, content);
        for (String role : visibleTo) {
            form = form.multiPart("visibleTo", role);
        }
        return form.post(LIST + note);
    }

    private static void problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }

    private UUID aNote() {
        return tenants.aNoteOf(TOULOUSE).id();
    }

    private static UUID id(Response added) {
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return UUID.fromString(added.jsonPath().getString("id"));
    }

    private String awaited(UUID id, String... states) throws InterruptedException {
        String state = "";
        for (int i = 0; i < 200; i++) {
            state = officer().get(BASE + id).jsonPath().getString("state");
            if (List.of(states).contains(state)) {
                return state;
            }
            Thread.sleep(25);
        }
        return state;
    }

    private long files() throws IOException {
        return files.keptBefore(Instant.now().plusSeconds(60)).size();
    }

    @Test
    void a_file_is_kept_scanned_listed_and_handed_out() throws Exception {
        UUID note = aNote();

        Response added = add(officer(), note, "../../bail signed.pdf", PDF, "health-officer");

        UUID id = id(added);
        assertThat(added.header("Location")).endsWith(BASE + id);
        assertThat(added.jsonPath().getString("name")).isEqualTo("bail signed.pdf");
        assertThat(added.jsonPath().getString("mediaType")).isEqualTo("application/pdf");
        assertThat(added.jsonPath().getString("state")).isEqualTo("QUARANTINED");
        assertThat(added.jsonPath().getLong("size")).isEqualTo(PDF.length);
        assertThat(awaited(id, "CLEAN")).isEqualTo("CLEAN");
        Response content = officer().get(BASE + id + "/content");
        assertThat(content.asByteArray()).isEqualTo(PDF);
        assertThat(content.contentType()).isEqualTo("application/pdf");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"bail signed.pdf\"; filename*=UTF-8''bail%20signed.pdf");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(content.header("Cache-Control")).contains("private");
        assertThat(content.header("Content-Length")).isEqualTo(Integer.toString(PDF.length));
        assertThat(content.header("ETag")).isEqualTo('"' + added.jsonPath().getString("sha256") + '"');
        assertThat(officer()
                        .header("If-None-Match", content.header("ETag"))
                        .get(BASE + id + "/content")
                        .statusCode())
                .isEqualTo(304);
        assertThat(officer().get(LIST + note).jsonPath().getList("id")).containsExactly(id.toString());
    }

    @Test
    void what_is_on_disk_is_named_by_its_id_alone_and_private() throws Exception {
        UUID id = id(add(officer(), aNote(), "secret-name.pdf", PDF));

        Path kept = files.path(id);

        assertThat(kept).exists().hasFileName(id + ".bin");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(kept)).isEqualTo(PDF);
    }

    @Test
    void what_is_quarantined_is_not_handed_out_until_the_antivirus_is_back() throws Exception {
        antivirus.server().away(true);
        UUID id = id(add(officer(), aNote(), "a.pdf", PDF, "health-officer"));
        int before = antivirus.server().sessions();

        Response early = officer().get(BASE + id + "/content");

        problem(early, 409, "attachment-quarantined");
        assertThat(early.header("Retry-After")).isEqualTo("10");
        for (int i = 0; i < 200 && antivirus.server().sessions() == before; i++) {
            Thread.sleep(25);
        }
        assertThat(awaited(id, "QUARANTINED")).isEqualTo("QUARANTINED");
        antivirus.server().away(false);
        rescanNow(id);
        assertThat(awaited(id, "CLEAN")).isEqualTo("CLEAN");
        assertThat(officer().get(BASE + id + "/content").statusCode()).isEqualTo(200);
    }

    /** What was put off is due; a later upload rings the bell. */
    private void rescanNow(UUID id) throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Connection owner = all()) {
                int changed =
                        change(owner, "update attachment set scan_at = now() where id = ? and scan_attempts > 0", id);
                owner.commit();
                if (changed == 1) {
                    break;
                }
            }
            Thread.sleep(25);
        }
        id(add(officer(), aNote(), "bell.pdf", PDF));
    }

    private Connection all() throws SQLException {
        Connection owner = databases.owner();
        owner.setAutoCommit(false);
        Databases.act(owner, "app.worker_scope", "*");
        return owner;
    }

    @Test
    void an_infected_file_is_destroyed_and_says_so_410() throws Exception {
        UUID id = id(add(officer(), aNote(), "a.pdf", Documents.pdf(ClamdStandIn.INFECTED), "health-officer"));

        assertThat(awaited(id, "REFUSED")).isEqualTo("REFUSED");

        problem(officer().get(BASE + id + "/content"), 410, "attachment-refused");
        assertThat(officer().get(BASE + id).jsonPath().getString("refusal")).isEqualTo("Eicar-Signature");
        for (int i = 0; i < 100 && Files.exists(files.path(id)); i++) {
            Thread.sleep(20);
        }
        assertThat(files.path(id)).doesNotExist();
    }

    @Test
    void without_antivirus_a_file_is_handed_out_marked_and_scanned_once_there_is_one() throws Exception {
        antivirus.set(false);
        UUID id = id(add(officer(), aNote(), "a.pdf", PDF, "health-officer"));

        assertThat(officer().get(BASE + id).jsonPath().getString("state")).isEqualTo("UNSCANNED");
        assertThat(officer().get(BASE + id + "/content").statusCode()).isEqualTo(200);
        antivirus.set(true);
        id(add(officer(), aNote(), "bell.pdf", PDF));
        assertThat(awaited(id, "CLEAN")).isEqualTo("CLEAN");
    }

    @Test
    void roles_of_the_tenant_see_what_was_meant_for_them() {
        UUID note = aNote();
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

        assertThat(awaited(forArs, "CLEAN")).isEqualTo("CLEAN");
        assertThat(as("agent", "ars-31", "ars").get(BASE + forArs + "/content").statusCode())
                .isEqualTo(200);
        problem(as("agent", "ars-31", "ars").get(BASE + inside), 404, "attachment-not-found");
        problem(as("agent", "cpam-31", "ars").get(BASE + forArs), 404, "attachment-not-found");
    }

    @Test
    void the_bearer_of_a_link_sees_what_was_meant_for_links() {
        UUID note = aNote();
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
        var another = new ObjectRef(TOULOUSE, "note", aNote());
        assertThat(context.forObject(another, "1", () -> attachments.list(object)))
                .isEmpty();
    }

    @Test
    void what_is_not_taken_leaves_nothing_behind() throws Exception {
        UUID note = aNote();
        long rows = rows();
        long kept = files();

        problem(add(officer(), note, "a.exe", Documents.bytes("MZ\u0090\0")), 415, "attachment-type-refused");
        problem(
                add(officer(), note, "a.html", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                422,
                "attachment-name-mismatch");
        problem(add(officer(), note, "a.pdf", new byte[0]), 400, "attachment-missing");
        problem(add(officer(), note, "a.pdf", large(1024 * 1024 + 1)), 413, "attachment-too-large");
        problem(add(officer(), note, "a.pdf", PDF, "nobody"), 400, "invalid-parameter");
        problem(add(as("officer", RENNES, "health-officer"), note, "a.pdf", PDF), 404, "not-found");
        problem(
                officer().contentType("multipart/form-data").multiPart("x", "y").post(LIST + note),
                400,
                "attachment-missing");

        assertThat(rows()).isEqualTo(rows);
        assertThat(files()).isEqualTo(kept);
        assertThat(id(add(officer(), note, "a.pdf", large(1024 * 1024)))).isNotNull();
    }

    @Test
    void what_is_undone_takes_its_content_along() throws Exception {
        UUID note = aNote();
        long rows = rows();
        long kept = files();

        Response undone = officer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("multipart/form-data")
                .multiPart("file", "a.pdf", PDF)
                .post(LIST + note + "&fail=true");

        problem(undone, 409, "conflict");
        assertThat(rows()).isEqualTo(rows);
        assertThat(files()).isEqualTo(kept);
    }

    private static byte[] large(int size) {
        byte[] content = new byte[size];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private long rows() throws SQLException {
        try (Connection owner = all()) {
            return number(owner, "select count(*) from attachment");
        }
    }

    @Test
    void the_same_upload_repeated_with_its_key_is_one_attachment() throws SQLException {
        UUID note = aNote();
        String key = UUID.randomUUID().toString();
        long before = rows();

        Response first = add(officer().header("Idempotency-Key", key), note, "a.pdf", PDF);
        Response second = add(officer().header("Idempotency-Key", key), note, "a.pdf", PDF);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void removing_needs_the_version_and_takes_it_out_of_sight() throws Exception {
        UUID note = aNote();
        UUID id = id(add(officer(), note, "a.pdf", PDF));
        awaited(id, "CLEAN");

        problem(officer().delete(BASE + id), 428, "precondition-required");
        problem(officer().header("If-Match", "\"v0\"").delete(BASE + id), 412, "stale-version");
        String etag = officer().get(BASE + id).header("ETag");
        assertThat(officer().header("If-Match", etag).delete(BASE + id).statusCode())
                .isEqualTo(204);
        problem(officer().get(BASE + id), 404, "attachment-not-found");
        problem(officer().get(BASE + id + "/content"), 404, "attachment-not-found");
    }

    @Test
    void an_access_to_a_content_is_in_the_audit_trail() throws Exception {
        UUID id = id(add(officer(), aNote(), "a.pdf", PDF));
        awaited(id, "CLEAN");
        officer().get(BASE + id + "/content");

        try (Connection owner = all()) {
            assertThat(text(
                            owner,
                            "select string_agg(operation || ' ' || field_class || ' ' || subject, ',') from audit"
                                    + " where object_ids = array[?]::text[]",
                            id.toString()))
                    .isEqualTo("attachment.read PERSONAL subject-of-officer");
        }
    }

    @Test
    void contents_without_a_row_are_swept_and_no_other() throws Exception {
        UUID kept = id(add(officer(), aNote(), "a.pdf", PDF));
        UUID orphan = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        for (UUID id : List.of(orphan, young)) {
            Files.createDirectories(files.path(id).getParent());
            Files.write(files.path(id), PDF);
        }
        FileTime old = FileTime.from(Instant.now().minusSeconds(7_200));
        Files.setLastModifiedTime(files.path(orphan), old);
        Files.setLastModifiedTime(files.path(kept), old);

        assertThat(sweep.removeOrphans()).isEqualTo(1);

        assertThat(files.path(orphan)).doesNotExist();
        assertThat(files.path(young)).exists();
        assertThat(files.path(kept)).exists();
    }

    @Test
    void erasing_an_object_erases_its_attachments_and_their_contents() {
        UUID note = aNote();
        UUID id = id(add(officer(), note, "a.pdf", PDF));
        UUID other = id(add(officer(), aNote(), "a.pdf", PDF));

        int erased = context.asWorker(
                WorkerScope.of(TOULOUSE),
                "retention",
                () -> QuarkusTransaction.requiringNew().call(() -> sweep.erase(TOULOUSE, "note", List.of(note))));

        assertThat(erased).isEqualTo(1);
        assertThat(files.path(id)).doesNotExist();
        assertThat(files.path(other)).exists();
        problem(officer().get(BASE + id), 404, "attachment-not-found");
    }

    @Test
    void erasing_that_is_undone_erases_nothing() {
        UUID note = aNote();
        UUID id = id(add(officer(), note, "a.pdf", PDF));

        assertThatIllegalStateException()
                .isThrownBy(() -> context.asWorker(
                        WorkerScope.of(TOULOUSE),
                        "retention",
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            assertThat(sweep.erase(TOULOUSE, "note", List.of(note)))
                                    .isEqualTo(1);
                            throw new IllegalStateException("undone");
                        })));

        assertThat(files.path(id)).exists();
        assertThat(officer().get(BASE + id).statusCode()).isEqualTo(200);
    }
}
