package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who works with the platform sees all that it holds of her, and has gone what may go: every service, for real. */
class DataSubjectJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation maillage = Installation.running();
    private final String officer = maillage.token("health-officer@toulouse");
    private final String planner = maillage.token("planner@toulouse");

    @Test
    @Tag("PR-06")
    void an_access_shows_what_every_service_holds_and_an_erasure_is_proved() {
        String subject = as(planner).get(url("/me")).jsonPath().getString("subject");
        prefers();

        String access = executed("ACCESS", subject);
        Response handed = as(officer).get(url("/data-subjects/" + access + "/package"));
        assertThat(handed.statusCode()).as(handed.asString()).isEqualTo(200);
        assertThat(handed.jsonPath().getList("services.service"))
                .containsExactly("integration", "premises", "registry");
        assertThat(handed.asString()).contains("planner@toulouse", "api-clients");

        String erasure = executed("ERASURE", subject);
        JsonPath proof =
                as(officer).get(url("/data-subjects/" + erasure + "/proof")).jsonPath();
        assertThat(proof.getBoolean("intact")).isTrue();
        assertThat(proof.getString("text"))
                .contains("\"notification_preference\":1", "\"registry\"")
                .doesNotContain(subject);
        assertThat(as(planner).get(url("/notifications/preferences")).asString())
                .doesNotContain("IMMEDIATE");
    }

    private void prefers() {
        String tag = as(planner).get(url("/notifications/preferences")).header("ETag");
        Response asked = as(planner)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"language\":\"fr\",\"kinds\":[{\"kind\":\"api-clients\",\"rhythm\":\"IMMEDIATE\"}]}")
                .put(url("/notifications/preferences"));
        assertThat(asked.statusCode()).as(asked.asString()).isBetween(200, 201);
    }

    private String executed(String kind, String subject) {
        Response made = as(officer)
                .contentType("application/json")
                .body("""
                        {"kind":"%s","subject":{"kind":"ACCOUNT","key":"%s"},"channel":"IN_PERSON","receivedOn":"%s"}""".formatted(kind, subject, LocalDate.now(ZoneId.of("Europe/Paris"))))
                .post(url("/data-subjects"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.jsonPath().getString("id");
        moved(id, "{\"to\":\"VERIFIED\",\"identityMethod\":\"IN_PERSON_KNOWN\"}");
        moved(id, "{\"to\":\"RUNNING\"}");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!request(id).jsonPath().getString("state").equals("EXECUTED")) {
            assertThat(System.nanoTime()).as(request(id).asString()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        return id;
    }

    private void moved(String id, String body) {
        Response answer = as(officer)
                .contentType("application/json")
                .header("If-Match", request(id).header("ETag"))
                .body(body)
                .post(url("/data-subjects/" + id + "/transitions"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private Response request(String id) {
        return as(officer).get(url("/data-subjects/" + id));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private String url(String path) {
        return maillage.url() + "/api/integration/v1" + path;
    }
}
