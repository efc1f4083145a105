package fr.maillage.platform.data.attachment;

import static fr.maillage.platform.data.attachment.Uploads.BASE;
import static fr.maillage.platform.data.attachment.Uploads.LIST;
import static fr.maillage.platform.data.attachment.Uploads.PDF;
import static fr.maillage.platform.data.attachment.Uploads.add;
import static fr.maillage.platform.data.attachment.Uploads.as;
import static fr.maillage.platform.data.attachment.Uploads.id;
import static fr.maillage.platform.data.attachment.Uploads.large;
import static fr.maillage.platform.data.attachment.Uploads.officer;
import static fr.maillage.platform.data.attachment.Uploads.problem;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken, kept and handed out. */
@QuarkusTest
class AttachmentsIT {

    private final Uploads uploads;
    private final AttachmentFiles files;

    AttachmentsIT(Uploads uploads, AttachmentFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    @Test
    void a_file_is_kept_scanned_listed_and_handed_out() throws Exception {
        UUID note = uploads.aNote();

        Response added = add(officer(), note, "../../bail signed.pdf", PDF, "health-officer");

        UUID id = id(added);
        assertThat(added.header("Location")).endsWith(BASE + id);
        assertThat(added.jsonPath().getString("name")).isEqualTo("bail signed.pdf");
        assertThat(added.jsonPath().getString("mediaType")).isEqualTo("application/pdf");
        assertThat(added.jsonPath().getString("state")).isEqualTo("QUARANTINED");
        assertThat(added.jsonPath().getLong("size")).isEqualTo(PDF.length);
        assertThat(uploads.awaited(id, "CLEAN")).isEqualTo("CLEAN");
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

    @Tag("IN-06")
    @Test
    void what_is_on_disk_is_named_by_its_id_alone_and_private() throws Exception {
        UUID id = id(add(officer(), uploads.aNote(), "secret-name.pdf", PDF));

        Path kept = files.path(id);

        assertThat(kept).exists().hasFileName(id + ".bin");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(kept)).isEqualTo(PDF);
    }

    @Test
    void what_is_not_taken_leaves_nothing_behind() throws Exception {
        UUID note = uploads.aNote();
        long rows = uploads.rows();
        long kept = uploads.files();

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

        assertThat(uploads.rows()).isEqualTo(rows);
        assertThat(uploads.files()).isEqualTo(kept);
        assertThat(id(add(officer(), note, "a.pdf", large(1024 * 1024)))).isNotNull();
    }

    @Test
    void what_is_undone_takes_its_content_along() throws Exception {
        UUID note = uploads.aNote();
        long rows = uploads.rows();
        long kept = uploads.files();

        Response undone = officer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("multipart/form-data")
                .multiPart("file", "a.pdf", PDF)
                .post(LIST + note + "&fail=true");

        problem(undone, 409, "conflict");
        assertThat(uploads.rows()).isEqualTo(rows);
        assertThat(uploads.files()).isEqualTo(kept);
    }

    @Test
    void the_same_upload_repeated_with_its_key_is_one_attachment() throws SQLException {
        UUID note = uploads.aNote();
        String key = UUID.randomUUID().toString();
        long before = uploads.rows();

        Response first = add(officer().header("Idempotency-Key", key), note, "a.pdf", PDF);
        Response second = add(officer().header("Idempotency-Key", key), note, "a.pdf", PDF);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(uploads.rows()).isEqualTo(before + 1);
    }
}
