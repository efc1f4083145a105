package fr.maillage.platform.data.attachment;

import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Attaching files to notes, and looking at what became of them. */
@ApplicationScoped
class Uploads {

    static final String BASE = "/api/sample/v1/attachments/";
    static final String LIST = "/api/sample/v1/attachments?note=";
    static final byte[] PDF = Documents.pdf("bail");

    private final Databases databases;
    private final Tenants tenants;
    private final AttachmentFiles files;

    Uploads(Databases databases, Tenants tenants, AttachmentFiles files) {
        this.databases = databases;
        this.tenants = tenants;
        this.files = files;
    }

    static RequestSpecification as(String name, String organization, String... roles) {
        return given().auth()
                .oauth2(Tokens.of(name, "sample", "sample:read")
                        .organizations(organization)
                        .roles(roles)
                        .signed());
    }

    static RequestSpecification officer() {
        return as("officer", TOULOUSE, "health-officer");
    }

    static Response add(RequestSpecification who, UUID note, String name, byte[] content, String... visibleTo) {
        RequestSpecification form = who.contentType("multipart/form-data").multiPart("file", name, content);
        for (String role : visibleTo) {
            form = form.multiPart("visibleTo", role);
        }
        return form.post(LIST + note);
    }

    static void problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }

    UUID aNote() {
        return tenants.aNoteOf(TOULOUSE).id();
    }

    static UUID id(Response added) {
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return UUID.fromString(added.jsonPath().getString("id"));
    }

    String awaited(UUID id, String... states) throws InterruptedException {
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

    /** What was put off is due; a later upload rings the bell. */
    void rescanNow(UUID id) throws Exception {
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

    Connection all() throws SQLException {
        Connection owner = databases.owner();
        owner.setAutoCommit(false);
        Databases.act(owner, "app.worker_scope", "*");
        return owner;
    }

    long files() throws IOException {
        return files.keptBefore(Instant.now().plusSeconds(60)).size();
    }

    long rows() throws SQLException {
        try (Connection owner = all()) {
            return number(owner, "select count(*) from attachment");
        }
    }

    static byte[] large(int size) {
        byte[] content = new byte[size];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }
}
