package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the gateway refuses, by whatever part of it: one shape, two languages. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class RefusalsIT {

    private static final String TITLE = "title";
    private static final int TIGHT_READS = 10;

    /**
     * One way to be refused.
     *
     * @param token empty for none
     */
    record Way(
            int status, String code, String token, String method, String path, Map<String, Object> headers, int body) {

        static Way get(int status, String code, String token, String path) {
            return new Way(status, code, token, "GET", path, Map.of(), 0);
        }

        @Override
        public String toString() {
            return status + " " + code;
        }
    }

    static Stream<Way> ways() {
        String token = Tokens.of("registry", "premises");
        String api = Gateway.API;
        String spent = Tokens.ofClient("spent", "tight");
        return Stream.of(
                Way.get(401, "authentication-required", "", api + "ok"),
                Way.get(401, "invalid-token", Tokens.of("elsewhere"), api + "ok"),
                Way.get(401, "invalid-token", "no.token.atall", api + "ok"),
                new Way(
                        403,
                        "forbidden",
                        Tokens.ofRoles("registry:write", "elected"),
                        "POST",
                        api + "areas",
                        Map.of(),
                        0),
                Way.get(404, "not-found", token, "/nothing"),
                Way.get(404, "not-found", token, api + "empty"),
                new Way(405, "method-not-allowed", token, "PROPFIND", api + "ok", Map.of(), 0),
                new Way(400, "invalid-parameter", token, "GET", api + "ok", Map.of("Request-Timeout", "soon"), 0),
                Way.get(400, "invalid-path", token, api + "ok;a=b"),
                Way.get(400, "unknown-parameter", token, "/api/territory-sheet/v1/commune/31555?a=b"),
                Way.get(400, "invalid-parameter", token, "/openapi.json?shown=some"),
                new Way(413, "body-too-large", token, "POST", api + "upload", Map.of(), 1_100_000),
                Way.get(414, "uri-too-long", token, api + "ok?a=" + "a".repeat(9000)),
                new Way(431, "headers-too-large", token, "GET", api + "ok", Map.of("X-Long", "a".repeat(17_000)), 0),
                Way.get(429, "too-many-requests", spent, api + "ok"),
                Way.get(502, "bad-gateway", token, api + "gone"),
                Way.get(503, "dependency-unavailable", token, "/api/premises/v1/away"),
                Way.get(504, "gateway-timeout", token, api + "slow"));
    }

    @Tag("ER-01")
    @ParameterizedTest
    @MethodSource("ways")
    void every_refusal_has_one_shape_in_french_and_in_english(Way way) {
        for (int i = 0; way.status() == 429 && i < TIGHT_READS; i++) {
            ask(way, "fr");
        }
        Response french = ask(way, "fr");
        Response english = ask(way, "en");

        Gateway.problem(french, way.status(), way.code());
        Gateway.problem(english, way.status(), way.code());
        Map<String, Object> said = french.jsonPath().getMap("");
        assertThat(said).containsOnlyKeys("type", TITLE, "status", "detail", "code", "traceId", "violations");
        assertThat(english.jsonPath().getMap("").keySet()).isEqualTo(said.keySet());
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.jsonPath().getString(TITLE))
                .isNotBlank()
                .isNotEqualTo(french.jsonPath().getString(TITLE));
        assertThat(english.jsonPath().getString("detail"))
                .isNotBlank()
                .isNotEqualTo(french.jsonPath().getString("detail"));
        if (way.status() == 429 || way.status() == 503) {
            assertThat(Integer.parseInt(english.header("Retry-After"))).isPositive();
        }
    }

    private static Response ask(Way way, String language) {
        RequestSpecification request =
                given().urlEncodingEnabled(false).headers(way.headers()).header("Accept-Language", language);
        if (!way.token().isEmpty()) {
            request.auth().oauth2(way.token());
        }
        if (way.body() > 0) {
            request.contentType("application/json").body(new byte[way.body()]);
        }
        return request.request(way.method(), way.path());
    }
}
