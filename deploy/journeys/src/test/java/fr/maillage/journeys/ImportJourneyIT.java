package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.maillage.journeys.Installation.Finished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An official file comes in by the command line and is found by everyone; a restart loses nothing. */
class ImportJourneyIT {

    private static final int ROWS = 60_000;

    private final Installation maillage = Installation.running();

    @TempDir
    @Nullable
    Path folder;

    @Test
    void a_file_is_imported_found_and_still_there_after_a_restart() throws IOException {
        Path file = file("albi.csv", 40, "004", "81");

        Finished first = maillage.command("import", "finess-stock", file.toString(), "--scope", "department:81");
        Finished second = maillage.command("import", "finess-stock", file.toString(), "--scope", "department:81");
        maillage.down();
        maillage.up();

        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(second.exitCode()).as(second.toString()).isZero();
        given().auth()
                .oauth2(maillage.token("health-officer@rennes"))
                .queryParam("territory", "commune:81004")
                .queryParam("total", "exact")
                .get(maillage.url() + "/api/registry/v1/structures")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(40))
                .body("items.communeName", hasItem("Albi"));
    }

    @Test
    void a_file_of_another_kind_is_refused_with_its_reason() throws IOException {
        Finished refused = maillage.command(
                "import", "communes", file("wrong.csv", 2, "004", "81").toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output() + refused.errors()).contains("finess-stock");
    }

    @Test
    void a_registry_killed_during_an_import_takes_it_up_again() throws IOException {
        Path file = file("aveyron.csv", ROWS, "202", "12");
        String operator = maillage.token("operator-cli");
        String job = given().auth()
                .oauth2(operator)
                .multiPart("kind", "finess-stock")
                .multiPart("scope", "department:12")
                .multiPart("file", file.toFile(), "text/csv")
                .post(maillage.url() + "/api/registry/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        ProcessHandle.of(maillage.pid("registry")).orElseThrow().destroyForcibly();
        maillage.up();

        assertThat(ended(job)).isEqualTo("SUCCEEDED");
        given().auth()
                .oauth2(operator)
                .queryParam("territory", "department:12")
                .queryParam("total", "exact")
                .get(maillage.url() + "/api/registry/v1/structures")
                .then()
                .body("page.total", equalTo(ROWS));
    }

    private String ended(String job) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < deadline) {
            String state = given().auth()
                    .oauth2(maillage.token("operator-cli"))
                    .get(maillage.url() + "/api/registry/v1/imports/" + job)
                    .jsonPath()
                    .getString("state");
            if (!List.of("QUEUED", "RUNNING").contains(state)) {
                return state;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new AssertionError("import " + job + " did not end");
    }

    /** A stock file of invented health centres, all in one commune. */
    private Path file(String name, int rows, String commune, String department) throws IOException {
        List<String> lines = new ArrayList<>(List.of("finess;etalab;111;2026-05-12"));
        for (int i = 0; i < rows; i++) {
            lines.add(
                    "structureet;%s%07d;%s0000018;CENTRE DE SANTE %d;;;;1;R;DES TESTS;;;%s;%s;;81000 X;;;124;Centre de Santé;;;;;;;;;2001-02-03;;;"
                            .formatted(department, i, department, i, commune, department));
        }
        Path target = Objects.requireNonNull(folder).resolve(name);
        return Files.write(target, lines, StandardCharsets.ISO_8859_1);
    }
}
