package fr.maillage.platform.data.attachment;

import static fr.maillage.platform.data.attachment.Uploads.BASE;
import static fr.maillage.platform.data.attachment.Uploads.PDF;
import static fr.maillage.platform.data.attachment.Uploads.add;
import static fr.maillage.platform.data.attachment.Uploads.id;
import static fr.maillage.platform.data.attachment.Uploads.officer;
import static fr.maillage.platform.data.attachment.Uploads.problem;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes, and what stays. */
@QuarkusTest
class AttachmentRemovalIT {

    private final Uploads uploads;
    private final TenantContext context;
    private final AttachmentFiles files;
    private final AttachmentSweep sweep;

    AttachmentRemovalIT(Uploads uploads, TenantContext context, AttachmentFiles files, AttachmentSweep sweep) {
        this.uploads = uploads;
        this.context = context;
        this.files = files;
        this.sweep = sweep;
    }

    @Test
    void contents_without_a_row_are_swept_and_no_other() throws Exception {
        UUID kept = id(add(officer(), uploads.aNote(), "a.pdf", PDF));
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
        UUID note = uploads.aNote();
        UUID id = id(add(officer(), note, "a.pdf", PDF));
        UUID other = id(add(officer(), uploads.aNote(), "a.pdf", PDF));

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
        UUID note = uploads.aNote();
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

    @Test
    void removing_needs_the_version_and_takes_it_out_of_sight() throws Exception {
        UUID note = uploads.aNote();
        UUID id = id(add(officer(), note, "a.pdf", PDF));
        uploads.awaited(id, "CLEAN");

        problem(officer().delete(BASE + id), 428, "precondition-required");
        problem(officer().header("If-Match", "\"v0\"").delete(BASE + id), 412, "stale-version");
        String etag = officer().get(BASE + id).header("ETag");
        assertThat(officer().header("If-Match", etag).delete(BASE + id).statusCode())
                .isEqualTo(204);
        problem(officer().get(BASE + id), 404, "attachment-not-found");
        problem(officer().get(BASE + id + "/content"), 404, "attachment-not-found");
    }
}
