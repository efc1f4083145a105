package fr.maillage.platform.data.attachment;

import static fr.maillage.platform.data.attachment.Uploads.BASE;
import static fr.maillage.platform.data.attachment.Uploads.PDF;
import static fr.maillage.platform.data.attachment.Uploads.add;
import static fr.maillage.platform.data.attachment.Uploads.id;
import static fr.maillage.platform.data.attachment.Uploads.officer;
import static fr.maillage.platform.data.attachment.Uploads.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In and out of quarantine. */
@QuarkusTest
class AttachmentScanIT {

    private final Uploads uploads;
    private final AttachmentFiles files;
    private final AntivirusOfTests antivirus;

    AttachmentScanIT(Uploads uploads, AttachmentFiles files, AntivirusOfTests antivirus) {
        this.uploads = uploads;
        this.files = files;
        this.antivirus = antivirus;
    }

    @AfterEach
    void antivirus_is_back() {
        antivirus.set(true);
        antivirus.server().away(false);
    }

    @Test
    void what_is_quarantined_is_not_handed_out_until_the_antivirus_is_back() throws Exception {
        antivirus.server().away(true);
        UUID id = id(add(officer(), uploads.aNote(), "a.pdf", PDF, "health-officer"));
        int before = antivirus.server().sessions();

        Response early = officer().get(BASE + id + "/content");

        problem(early, 409, "attachment-quarantined");
        assertThat(early.header("Retry-After")).isEqualTo("10");
        for (int i = 0; i < 200 && antivirus.server().sessions() == before; i++) {
            Thread.sleep(25);
        }
        assertThat(uploads.awaited(id, "QUARANTINED")).isEqualTo("QUARANTINED");
        antivirus.server().away(false);
        uploads.rescanNow(id);
        assertThat(uploads.awaited(id, "CLEAN")).isEqualTo("CLEAN");
        assertThat(officer().get(BASE + id + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void an_infected_file_is_destroyed_and_says_so_410() throws Exception {
        UUID id = id(add(officer(), uploads.aNote(), "a.pdf", Documents.pdf(ClamdStandIn.INFECTED), "health-officer"));

        assertThat(uploads.awaited(id, "REFUSED")).isEqualTo("REFUSED");

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
        UUID id = id(add(officer(), uploads.aNote(), "a.pdf", PDF, "health-officer"));

        assertThat(officer().get(BASE + id).jsonPath().getString("state")).isEqualTo("UNSCANNED");
        assertThat(officer().get(BASE + id + "/content").statusCode()).isEqualTo(200);
        antivirus.set(true);
        id(add(officer(), uploads.aNote(), "bell.pdf", PDF));
        assertThat(uploads.awaited(id, "CLEAN")).isEqualTo("CLEAN");
    }
}
