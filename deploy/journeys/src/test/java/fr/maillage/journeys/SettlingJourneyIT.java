package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From somebody who looks for rooms to rooms that fit, through the gateway, each caller with a token of Keycloak. */
class SettlingJourneyIT {

    private static final String NAME = "Zylbermarque";

    private final Installation maillage = Installation.running();
    private final String officer = maillage.token("health-officer@toulouse");

    @Test
    @Tag("AZ-02")
    void seven_callers_who_list_requests_get_seven_answers() {
        String kept = request(officer);
        String shared = request(officer);
        String own = request(maillage.token("professional@toulouse"));
        share(shared, "bailleur-toulouse", "landlord");
        share(shared, "213100696", "neighbours");

        Response all = list(officer);
        assertThat(ids(all)).contains(kept, shared, own);
        assertThat(all.asString()).contains(NAME);
        Response profiles = list(maillage.token("planner@toulouse"));
        assertThat(ids(profiles)).contains(kept, shared, own);
        assertThat(profiles.asString()).doesNotContain(NAME);
        Response aggregates = list(maillage.token("elected@toulouse"));
        assertThat(aggregates.statusCode()).isEqualTo(403);
        assertThat(aggregates.jsonPath().getString("detail")).contains("/statistics");
        assertThat(ids(list(maillage.token("professional@toulouse"))))
                .contains(own)
                .doesNotContain(kept, shared);
        for (String other : List.of("landlord@toulouse", "health-officer@blagnac")) {
            Response seen = list(maillage.token(other));
            assertThat(ids(seen)).as(other).contains(shared).doesNotContain(kept, own);
            assertThat(seen.asString()).as(other).doesNotContain(NAME);
        }
        assertThat(ids(list(maillage.token("health-officer@rennes")))).doesNotContain(kept, shared, own);
    }

    @Test
    void rooms_come_with_their_reasons_and_what_is_delivered_too_late_says_so() {
        String near = premises("Salle %s".formatted(UUID.randomUUID()), today().plusMonths(1));
        String late = premises("Tour %s".formatted(UUID.randomUUID()), today().plusYears(3));
        String request = request(officer);

        JsonPath found = as(officer)
                .get(url("/requests/" + request + "/matches?limit=100&includeExcluded=true"))
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));

        assertThat(found.getList("items.premisesId", String.class))
                .contains(near)
                .doesNotContain(late);
        assertThat(found.getDouble("items[0].components.contribution.sum()"))
                .isCloseTo(found.getDouble("items[0].score"), within(1e-9));
        String why = "excluded.find { it.premisesId == '" + late + "' }";
        assertThat(found.getString(why + ".checks.find { it.outcome == 'REFUSED' }.ruleId"))
                .isEqualTo("MAT-01");
    }

    private String request(String token) {
        return made(
                token,
                "/requests",
                Map.ofEntries(
                        Map.entry("requesterType", "PROFESSIONAL"),
                        Map.entry("profession", "70"),
                        Map.entry("desiredTenure", "RENT"),
                        Map.entry("areaNeededM2", 20),
                        Map.entry("latest", today().plusMonths(6).toString()),
                        Map.entry("accessibilityNeeded", true),
                        Map.entry("targetTerritories", List.of("commune:31555")),
                        Map.entry("project", "Cabinet de kinésithérapie"),
                        Map.entry("expectations", "Rez-de-chaussée"),
                        Map.entry("person", Map.of("familyName", NAME, "givenName", "Alix"))));
    }

    private String premises(String name, LocalDate from) {
        return made(
                officer,
                "/premises",
                Map.of(
                        "name", name,
                        "address", Map.of("communeCode", "31555", "line", "1 rue des Lilas"),
                        "owner", Map.of("type", "CITY"),
                        "terms", Map.of("tenure", "LEASE"),
                        "accessibility", Map.of("status", "COMPLIANT"),
                        "availability", Map.of("from", from.toString(), "confidence", "CONFIRMED"),
                        "units", List.of(Map.of("name", "Cabinet 1", "areaM2", 30))));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private void share(String request, String grantee, String fieldSet) {
        Response answer = as(officer)
                .contentType("application/json")
                .body(Map.of("grantee", grantee, "fieldSet", fieldSet))
                .post(url("/requests/" + request + "/shares"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private String made(String token, String path, Map<String, ?> body) {
        Response answer = as(token).contentType("application/json").body(body).post(url(path));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private Response list(String token) {
        return as(token).get(url("/requests?limit=200"));
    }

    private static List<String> ids(Response list) {
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.jsonPath().getList("items.id", String.class);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private String url(String path) {
        return maillage.url() + "/api/premises/v1" + path;
    }
}
