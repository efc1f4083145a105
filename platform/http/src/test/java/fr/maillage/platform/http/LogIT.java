package fr.maillage.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads back the log file of the test application, written by the formatter of production. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@Tag("AU-03")
class LogIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @ConfigProperty(name = "quarkus.log.file.path")
    Path file;

    private List<JsonNode> eventsAfter(long start) throws IOException {
        var mapper = new ObjectMapper();
        var events = new ArrayList<JsonNode>();
        for (String line : written(start).lines().toList()) {
            events.add(mapper.readTree(line));
        }
        return events;
    }

    private String written(long start) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return new String(all, (int) start, (int) (all.length - start), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void a_failure_is_one_line_with_its_trace_and_without_its_query() throws IOException {
        long start = Files.size(file);

        var answer = given().auth()
                .oauth2(Tokens.grower())
                .contentType("application/json")
                .header("traceparent", PARENT)
                .body("{\"name\":\"bomb\",\"number\":1,\"parts\":[]}")
                .post("/api/sample/v1/fruits");

        assertThat(answer.statusCode()).isEqualTo(500);
        var failures = eventsAfter(start).stream()
                .filter(event -> event.path("level").asText().equals("ERROR"))
                .toList();
        assertThat(failures).hasSize(1);
        JsonNode failure = failures.getFirst();
        assertThat(failure.path("traceId").asText()).isEqualTo(TRACE);
        assertThat(failure.path("message").asText()).isEqualTo("POST /api/sample/v1/fruits answered internal-error");
        assertThat(failure.toString()).contains("secret internals").contains("SampleResource");
    }

    @Tag("ER-01")
    @Test
    void a_failure_outside_of_the_resources_is_a_problem_and_one_harmless_line() throws IOException {
        long start = Files.size(file);

        var answer = given().header("traceparent", PARENT).get("/broken?name=Canari-Dupont");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("internal-error");
        assertThat(answer.asString()).doesNotContain("broken\\r", "jndi", "at fr.");
        assertThat(written(start)).doesNotContain("Canari-Dupont", "\u001b", "\u202e", "${", "eyJ");
        assertThat(eventsAfter(start))
                .filteredOn(event -> event.path("level").asText().equals("ERROR"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("traceId").asText()).isEqualTo(TRACE))
                .satisfies(event -> assertThat(event.toString()).contains("IllegalStateException", "jndi"));
    }

    @Test
    void neither_queries_nor_tokens_nor_bodies_are_logged_even_in_detail() throws IOException {
        long start = Files.size(file);
        String token = Tokens.reader();

        for (String query : List.of("colour=Canari-Dupont", "canari=Canari-Dupont", "pickedFrom=Canari-Dupont")) {
            given().auth().oauth2(token).get("/api/sample/v1/fruits?" + query);
        }
        given().auth()
                .oauth2(token)
                .header("If-Match", "Canari-Dupont")
                .delete("/api/sample/v1/nothing?q=Canari-Dupont");
        given().header("Authorization", "Bearer Canari-Dupont-1234567890").get("/api/sample/v1/fruits");
        given().header("Authorization", "Basic Q2FuYXJpLUR1cG9udA==").get("/api/sample/v1/fruits");
        given().auth()
                .oauth2(Tokens.grower())
                .contentType("application/json")
                .body("{\"name\":\"Canari-Dupont\",\"number\":\"x\"}")
                .post("/api/sample/v1/fruits");

        assertThat(written(start)).doesNotContain("Canari-Dupont", token, "eyJ", "Q2FuYXJp");
    }

    @Tag("AU-05")
    @Test
    void what_a_caller_writes_cannot_begin_a_line() throws IOException {
        long start = Files.size(file);

        Logger.getLogger(LogIT.class).infof("asked for %s", "x\r\n{\"forged\":true}\u001b[2J\u2028${jndi:x}\u2067");

        var events = eventsAfter(start);
        assertThat(events).extracting(event -> event.has("forged")).containsOnly(false);
        assertThat(events)
                .extracting(event -> event.path("message").asText())
                .contains("asked for x\r\n{\"forged\":true}\u001b[2J\u2028${jndi:x}\u2067");
        assertThat(written(start)).doesNotContain("\u001b", "\u2028", "\u2067", "${");
    }
}
