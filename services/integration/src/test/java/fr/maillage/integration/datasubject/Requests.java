package fr.maillage.integration.datasubject;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.until;
import static fr.maillage.integration.client.Clients.officer;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Requests as health officers handle them. */
final class Requests {

    static final String PATH = BASE + "/data-subjects";

    private Requests() {}

    /** A number nobody had before. */
    static String aProfessional() {
        return "99" + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    static Response submit(String organization, String kind, String subjectKind, String key, String text) {
        return officer(organization)
                .contentType("application/json")
                .body("""
                        {"kind":"%s","subject":{"kind":"%s","key":"%s","familyName":"%s","contact":"%s"},
                         "channel":"LETTER","receivedOn":"%s"}""".formatted(
                                kind,
                                subjectKind,
                                key,
                                text,
                                text,
                                LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(3)))
                .post(PATH);
    }

    static UUID received(String organization, String kind, String key, String text) {
        Response made = submit(organization, kind, "PROFESSIONAL", key, text);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return UUID.fromString(made.jsonPath().getString("id"));
    }

    static JsonPath get(String organization, UUID id) {
        Response answer = officer(organization).get(PATH + "/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static Response move(String organization, UUID id, String body) {
        return officer(organization)
                .contentType("application/json")
                .header("If-Match", "\"v" + get(organization, id).getInt("version") + "\"")
                .body(body)
                .post(PATH + "/" + id + "/transitions");
    }

    static void moved(String organization, UUID id, String body) {
        Response answer = move(organization, id, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    /** Verified and handed to the services. */
    static UUID running(String organization, String kind, String key, String text) {
        UUID id = received(organization, kind, key, text);
        moved(organization, id, "{\"to\":\"VERIFIED\",\"identityMethod\":\"DOCUMENT_SEEN\"}");
        moved(organization, id, "{\"to\":\"RUNNING\"}");
        return id;
    }

    static JsonPath executed(String organization, UUID id) {
        until(() -> get(organization, id).getString("state").equals("EXECUTED"));
        return get(organization, id);
    }
}
