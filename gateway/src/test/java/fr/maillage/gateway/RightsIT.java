package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused for scope or role before it reaches a service, and the contract shown by the same measure. */
@QuarkusTest
@TestProfile(RightsIT.AsInProduction.class)
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class RightsIT {

    /** Paths that no contract has are 404. */
    public static final class AsInProduction implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maillage.gateway.contract-paths-only", "true");
        }
    }

    private static final String AREAS = "/api/registry/v1/areas";
    private static final String BOTH = "openid registry:read registry:write integration:read";

    private static String told(String traceId) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(end)) {
            var told = Upstream.TOLD.stream()
                    .filter(line -> line.contains(traceId))
                    .findFirst();
            if (told.isPresent()) {
                return told.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody was told of " + traceId + ": " + Upstream.TOLD);
    }

    @Tag("AZ-01")
    @Test
    void without_the_role_403_at_once_and_the_service_is_told_for_its_trail() throws Exception {
        String traceId = "7af7651916cd43dd8448eb211c80319c";
        String token = Tokens.ofRoles(BOTH, "elected");
        int before = Upstream.RECEIVED.get();

        Response refused = given().auth()
                .oauth2(token)
                .header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body("{\"name\":\"secret\"}")
                .post(AREAS);

        Gateway.problem(refused, 403, "forbidden");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("Votre jeton ne donne pas le droit requis par cette opération.");
        assertThat(refused.header("RateLimit")).isNotNull();
        assertThat(told(traceId))
                .startsWith("POST " + AREAS + " Bearer " + token)
                .endsWith(" null");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before);
    }

    @Tag("AZ-01")
    @Test
    void without_the_scope_403_whatever_the_role() {
        Gateway.problem(
                given().auth()
                        .oauth2(Tokens.ofRoles("openid registry:read", "planner"))
                        .contentType("application/json")
                        .body("{}")
                        .header("Accept-Language", "en")
                        .post(AREAS),
                403,
                "forbidden");
        Gateway.problem(
                given().auth().oauth2(Tokens.ofRoles("openid", "planner")).get(AREAS), 403, "forbidden");
        assertThat(given().auth()
                        .oauth2(Tokens.ofRoles("openid", "planner"))
                        .head(AREAS)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void with_both_the_service_answers_and_no_caller_can_speak_of_refusals() {
        int before = Upstream.RECEIVED.get();
        String token = Tokens.ofRoles(BOTH, "planner");

        given().auth().oauth2(token).header("X-Auth-Refused", "true").get(AREAS);
        given().auth().oauth2(token).contentType("application/json").body("{}").post(AREAS);
        given().auth().oauth2(Tokens.ofRoles(BOTH)).delete("/api/registry/v1/structures");

        assertThat(Upstream.RECEIVED.get()).isEqualTo(before + 3);
        // Of refusals before, which may still be on their way, it says nothing.
        assertThat(Upstream.TOLD).noneMatch(telling -> telling.contains(token));
    }

    @Test
    void a_path_of_no_operation_404_without_asking_the_service() {
        int before = Upstream.RECEIVED.get();

        Gateway.problem(Gateway.caller().get("/api/registry/v1/ok"), 404, "not-found");
        Gateway.problem(Gateway.caller().get("/api/registry/v1/areas/7/nothing"), 404, "not-found");
        Gateway.problem(given().get("/api/registry/v1/ok"), 401, "authentication-required");

        assertThat(Upstream.RECEIVED.get()).isEqualTo(before);
    }

    private static Response contract(String token, String parameters) {
        return given().auth().oauth2(token).get("/openapi.json" + parameters);
    }

    @Test
    void with_a_token_the_contract_shows_what_it_allows() {
        Response elected = contract(Tokens.ofRoles(BOTH, "elected"), "");
        Response officer = contract(Tokens.ofRoles(BOTH, "health-officer"), "");

        var shown = elected.jsonPath();
        assertThat(shown.getMap("paths.'" + AREAS + "'")).containsKey("get").doesNotContainKey("post");
        assertThat(shown.getInt("info.x-shown.operations")).isLessThan(shown.getInt("info.x-shown.of"));
        assertThat(shown.getString("info.description")).contains("?shown=all");
        assertThat(shown.getMap("paths")).containsKey("/api/territory-sheet/v1/{level}/{code}");
        assertThat(officer.jsonPath().getMap("paths.'" + AREAS + "'")).containsKeys("get", "post");
        assertThat(officer.header("ETag")).isNotEqualTo(elected.header("ETag"));
        assertThat(elected.header("Vary")).contains("Authorization");
        assertThat(elected.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(given().auth()
                        .oauth2(Tokens.ofRoles(BOTH, "elected"))
                        .header("If-None-Match", elected.header("ETag"))
                        .get("/openapi.json")
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().auth()
                        .oauth2(Tokens.ofRoles(BOTH, "elected"))
                        .get("/openapi/registry.json")
                        .jsonPath()
                        .getMap("paths"))
                .doesNotContainKey("/api/registry/v1/imports/{id}/release");
    }

    @Test
    void the_whole_contract_is_public_and_says_that_it_is_the_whole() {
        Response stranger = given().get("/openapi.json");
        int of = stranger.jsonPath().getInt("info.x-shown.of");

        assertThat(stranger.jsonPath().getInt("info.x-shown.operations"))
                .isEqualTo(of)
                .isGreaterThan(30);
        assertThat(contract(Tokens.ofRoles("openid", "elected"), "?shown=all").header("ETag"))
                .isEqualTo(stranger.header("ETag"));
        assertThat(given().get("/openapi.json?shown=mine").jsonPath().getMap("paths"))
                .isEmpty();
        Gateway.problem(given().get("/openapi.json?shown=some"), 400, "invalid-parameter");
    }
}
