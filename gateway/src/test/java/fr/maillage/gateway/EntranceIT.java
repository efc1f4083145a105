package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in: tokens, and what is not let through with them. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class EntranceIT {

    @Tag("AN-01")
    @Test
    void without_token_401_with_challenge_and_nothing_reaches_the_service() {
        int before = Upstream.RECEIVED.get();
        var response = Gateway.problem(given().get(Gateway.API + "ok"), 401, "authentication-required");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"maillage\"");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before);
    }

    @Tag("AN-04")
    @Test
    void wrong_audience_401() {
        var response = given().auth()
                .oauth2(Tokens.of("premises"))
                .header("Accept-Language", "en")
                .get(Gateway.API + "ok");
        assertThat(Gateway.problem(response, 401, "invalid-token").jsonPath().getString("detail"))
                .isEqualTo("The token is not meant for this service: aud must contain registry.");
        assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Tag("AN-03")
    @Test
    void expired_token_401() {
        var response =
                Gateway.problem(given().auth().oauth2(Tokens.expired()).get(Gateway.API + "ok"), 401, "invalid-token");
        assertThat(response.jsonPath().getString("detail")).isEqualTo("Le jeton a expiré ; demandez-en un autre.");
    }

    @Tag("AN-02")
    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer a.b.c", "Basic YTpi", "Bearer ", "bearer xyz", "Digest x"})
    void what_is_no_token_401(String authorization) {
        var response = given().header("Authorization", authorization).get(Gateway.API + "ok");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Tag("AN-02")
    @Test
    void a_token_in_the_address_does_not_count() {
        Gateway.problem(
                given().get(Gateway.API + "ok?access_token=" + Tokens.of("registry")), 401, "authentication-required");
    }

    @Tag("AZ-06")
    @Test
    void spoofed_headers_are_dropped_and_true_ones_set() {
        var echo = Gateway.caller()
                .header("X-Tenant-Id", "243500139")
                .header("X-User-Roles", "platform-admin")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("Cookie", "q_session=x")
                .get(Gateway.API + "echo")
                .jsonPath();
        Map<String, String> headers = echo.getMap("headers");
        assertThat(headers)
                .doesNotContainKeys("x-tenant-id", "x-user-roles", "forwarded", "cookie")
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", Gateway.uri().getAuthority());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/registry/../integration/v1/me",
                "/api/registry/%2e%2e/integration",
                "/api/registry%2fv1/ok",
                "/api//registry/v1/ok",
                "//api/registry/v1/ok",
                "/api/registry/v1/ok;a=b",
                "/api/registry/v1/ok%3ba",
                "/api/registry/v1/%252e",
                "/api/registry/v1/%00",
                "/api/registry/%c0%ae%c0%ae/integration/v1/me",
                "http://a:1/api/registry/v1/ok",
                "/docs/..%2f..%2fetc/passwd",
                "/docs/../health"
            })
    void a_path_that_could_be_read_in_two_ways_400(String target) {
        String answer = Wire.get(Gateway.uri(), target, "Authorization: Bearer " + Tokens.of("registry"));
        assertThat(answer).as(target).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    /** What is no address at all is refused by the server underneath, in one line. */
    @Test
    void a_target_that_is_no_uri_400() {
        String answer = Wire.get(Gateway.uri(), "/api/registry\\v1", "Authorization: Bearer " + Tokens.of("registry"));
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/registry",
                "/api/unknown/v1/x",
                "/API/registry/v1/ok",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/q/health/live",
                "/nothing",
                "/docs/nothing",
                "/docs/index.fr.html",
                "/openapi/unknown.json",
                "/problems/nothing",
                "/webjars/swagger-ui/index.html",
                "/favicon.ico"
            })
    void what_is_not_listed_does_not_exist_404(String path) {
        Gateway.problem(Gateway.caller().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"TRACE,/api/registry/v1/ok", "PROPFIND,/api/registry/v1/ok", "POST,/health", "DELETE,/openapi.json"})
    void a_method_that_is_not_served_405(String method, String path) {
        var response = Gateway.problem(Gateway.caller().request(method, path), 405, "method-not-allowed");
        assertThat(response.header("Allow")).contains("GET");
    }

    @Test
    void smuggled_lengths_do_not_reach_the_service() {
        int before = Upstream.RECEIVED.get();
        String answer = Wire.exchange(
                Gateway.uri(),
                "POST " + Gateway.API + "echo HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.of("registry")
                        + "\r\nContent-Length: 6\r\nContent-Length: 5\r\nConnection: close\r\n\r\n0\r\n\r\nG");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before);
    }
}
