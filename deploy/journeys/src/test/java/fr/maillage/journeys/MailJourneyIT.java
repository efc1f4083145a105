package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Somebody asks to be told, something happens, and her letter lies in the installation's mailbox. */
class MailJourneyIT {

    private static final String API = "/api/integration/v1";

    /** What comes at once is gathered for a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation maillage = Installation.running();
    private final String officer = maillage.token("health-officer@rennes");

    @Test
    void news_of_the_organization_come_by_mail_to_who_asked_for_them() {
        String tag = as().get(url("/notifications/preferences")).header("ETag");
        Response asked = as().header("If-Match", tag)
                .contentType("application/json")
                .body("{\"language\":\"fr\",\"kinds\":[{\"kind\":\"api-clients\",\"rhythm\":\"IMMEDIATE\"}]}")
                .put(url("/notifications/preferences"));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);

        Response made = as().contentType("application/json")
                .body("""
                        {"name":"Courrier %s","scopes":["registry:read"],"keys":[%s]}""".formatted(UUID.randomUUID(), new OwnKey("k").publicJwk()))
                .post(url("/clients"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);

        until(() -> maillage.command("mail").succeeds().contains("health-officer.rennes@demo.example"));
        String letter = maillage.command("mail", "1").succeeds();
        assertThat(letter)
                .contains("nouveauté")
                .contains("Rennes Métropole")
                .contains("api-client/" + made.jsonPath().getString("id"));
    }

    private RequestSpecification as() {
        return given().auth().oauth2(officer);
    }

    private String url(String path) {
        return maillage.url() + API + path;
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        }
    }
}
