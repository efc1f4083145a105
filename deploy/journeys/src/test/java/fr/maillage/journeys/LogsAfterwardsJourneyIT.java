package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs last: reads what all journeys have left in the logs of all parts. */
@Order(Integer.MAX_VALUE)
class LogsAfterwardsJourneyIT {

    private static final String CANARY = "Canari-Dupont-1850312";
    private static final List<String> CLAIMS = List.of("eyJ", CANARY, "client_assertion=", "code_verifier=", "Bearer ");

    private final Installation maillage = Installation.running();

    @Test
    @Tag("AU-03")
    void no_log_holds_a_token_a_secret_or_what_a_caller_wrote() throws IOException {
        String token = maillage.token("health-officer@toulouse");
        given().auth().oauth2(token).queryParam("q", CANARY).get(maillage.url() + "/api/registry/v1/structures");
        given().auth().oauth2(token).queryParam(CANARY, "x").get(maillage.url() + "/api/registry/v1/structures");
        given().auth()
                .oauth2(maillage.token("operator-cli"))
                .multiPart("kind", CANARY)
                .multiPart("file", CANARY + ".csv", CANARY.getBytes(StandardCharsets.UTF_8))
                .post(maillage.url() + "/api/registry/v1/imports");
        List<String> unwanted = new ArrayList<>(CLAIMS);
        unwanted.addAll(secrets());

        List<String> found = new ArrayList<>();
        for (Path log : logs()) {
            for (String line : Files.readAllLines(log)) {
                unwanted.stream().filter(line::contains).forEach(word -> found.add(log.getFileName() + ": " + line));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    @Tag("AU-05")
    void what_a_caller_writes_stays_in_one_line_of_json() throws IOException {
        String marker = "marker" + System.nanoTime();
        given().auth()
                .oauth2(maillage.token("health-officer@toulouse"))
                .header("User-Agent", marker + "\u001b[31m${jndi:ldap://127.0.0.1/x}")
                .urlEncodingEnabled(false)
                .get(maillage.url() + "/api/registry/v1/structures?" + marker + "%0d%0a%7B%7D&x=%E2%80%AE");

        for (String service : Stream.concat(Stream.of("gateway"), maillage.services().keySet().stream())
                .toList()) {
            List<String> lines = Files.readAllLines(maillage.data().resolve("logs/" + service + ".log"));
            assertThat(lines).as(service).isNotEmpty().allSatisfy(line -> {
                assertThat(line).doesNotContain("\u001b", "\u202e", "${jndi");
                assertThat(Objects.requireNonNull(new JsonPath(line).getString("level")))
                        .isUpperCase();
            });
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(maillage.data().resolve("logs"))) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".log"))
                    .toList();
        }
    }

    private List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        try (var files = Files.newDirectoryStream(maillage.data().resolve("secrets"), "*.{password,key}")) {
            for (Path file : files) {
                secrets.add(Files.readString(file).strip());
            }
        }
        return secrets;
    }
}
