package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class GatewayIT {

    private static final String API = "/api/registry/v1/";

    private static URI gateway() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("registry", "premises"));
    }

    private static Response problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        var body = response.jsonPath();
        assertThat(body.getString("code")).isEqualTo(code);
        assertThat(body.getString("type")).isEqualTo("/problems/" + code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(body.getList("violations")).isNotNull();
        assertThat(response.header("X-Request-Id")).isNotBlank();
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        return response;
    }

    @Tag("AN-01")
    @Test
    void without_token_401_with_challenge_and_nothing_reaches_the_service() {
        int before = Upstream.RECEIVED.get();
        var response = problem(given().get(API + "ok"), 401, "authentication-required");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"maillage\"");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before);
    }

    @Tag("AN-04")
    @Test
    void wrong_audience_401() {
        var response = given().auth()
                .oauth2(Tokens.of("premises"))
                .header("Accept-Language", "en")
                .get(API + "ok");
        assertThat(problem(response, 401, "invalid-token").jsonPath().getString("detail"))
                .isEqualTo("The token is not meant for this service: aud must contain registry.");
        assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Tag("AN-03")
    @Test
    void expired_token_401() {
        var response = problem(given().auth().oauth2(Tokens.expired()).get(API + "ok"), 401, "invalid-token");
        assertThat(response.jsonPath().getString("detail")).isEqualTo("Le jeton a expiré ; demandez-en un autre.");
    }

    @Tag("AN-02")
    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer a.b.c", "Basic YTpi", "Bearer ", "bearer xyz", "Digest x"})
    void what_is_no_token_401(String authorization) {
        var response = given().header("Authorization", authorization).get(API + "ok");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Tag("AN-02")
    @Test
    void a_token_in_the_address_does_not_count() {
        problem(given().get(API + "ok?access_token=" + Tokens.of("registry")), 401, "authentication-required");
    }

    @Test
    void a_request_goes_through_as_it_is() {
        var echo = caller().contentType("application/json")
                .urlEncodingEnabled(false)
                .body("{\"a\":\"é\"}")
                .put(API + "echo?q=caf%C3%A9&b=//..;")
                .jsonPath();
        assertThat(echo.getString("method")).isEqualTo("PUT");
        assertThat(echo.getString("uri")).isEqualTo(API + "echo?q=caf%C3%A9&b=//..;");
        assertThat(echo.getString("body")).isEqualTo("{\"a\":\"é\"}");
        assertThat(echo.getString("headers.authorization")).startsWith("Bearer ");
    }

    @Tag("AZ-06")
    @Test
    void spoofed_headers_are_dropped_and_true_ones_set() {
        var echo = caller().header("X-Tenant-Id", "243500139")
                .header("X-User-Roles", "platform-admin")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("Cookie", "q_session=x")
                .get(API + "echo")
                .jsonPath();
        Map<String, String> headers = echo.getMap("headers");
        assertThat(headers)
                .doesNotContainKeys("x-tenant-id", "x-user-roles", "forwarded", "cookie")
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", gateway().getAuthority());
    }

    @Test
    void trace_and_request_id_are_passed_on_and_returned() {
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        var response = caller().header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "ars-31.7")
                .get(API + "echo");
        assertThat(response.jsonPath().getString("headers.traceparent"))
                .startsWith("00-" + traceId)
                .doesNotContain("b7ad6b7169203331");
        assertThat(response.jsonPath().getString("headers.x-request-id")).isEqualTo("ars-31.7");
        assertThat(response.header("X-Request-Id")).isEqualTo("ars-31.7");
    }

    @Test
    void answers_are_kept_nowhere_unless_the_service_allows_their_owner() {
        assertThat(caller().get(API + "ok").header("Cache-Control")).isEqualTo("no-store");
        var own = caller().get(API + "private");
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(own.header("ETag")).isEqualTo("\"1\"");
        var loud = caller().get(API + "loud");
        assertThat(loud.header("Server")).isNull();
        assertThat(loud.header("X-Powered-By")).isNull();
        assertThat(loud.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void known_state_and_head_pass_without_body() {
        var known = caller().get(API + "known");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.asString()).isEmpty();
        var head = caller().head(API + "ok");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("11");
    }

    @Test
    void fifty_megabytes_up_and_down_in_little_memory() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long before = usedAfterCollection();
            var up = client.send(
                    request("upload")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofInputStream(() -> new Zeros(50L * 1024 * 1024)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(up.body()).isEqualTo("{\"bytes\":" + 50L * 1024 * 1024 + "}");
            var down = client.send(request("download").build(), BodyHandlers.ofInputStream());
            assertThat(length(down.body())).isEqualTo(50L * 1024 * 1024);
            assertThat(usedAfterCollection() - before).isLessThan(20L * 1024 * 1024);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway().resolve(API + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Tokens.of("registry"));
    }

    // Heap and what Netty holds outside of it.
    private static long usedAfterCollection() {
        System.gc();
        long direct = io.netty.util.internal.PlatformDependent.usedDirectMemory();
        return Math.max(0, direct)
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long length(InputStream in) throws IOException {
        try (in) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    @Test
    void a_large_upload_is_received_while_it_is_sent() throws Exception {
        var sent = new AtomicLong();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var half = 8L * 1024 * 1024;
            var answer = client.sendAsync(
                    request("upload")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofInputStream(() -> new Zeros(2 * half) {
                                @Override
                                public int read(byte[] buffer, int offset, int length) throws IOException {
                                    waitWhile(() -> sent.get() > half && Upstream.BYTES.get() < half / 2);
                                    int read = super.read(buffer, offset, length);
                                    sent.addAndGet(Math.max(0, read));
                                    return read;
                                }
                            }))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
    }

    private static void waitWhile(java.util.function.BooleanSupplier condition) throws IOException {
        Instant end = Instant.now().plusSeconds(10);
        while (condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("nothing arrives until everything is sent");
            }
            Thread.onSpinWait();
        }
    }

    @Tag("IN-01")
    @Test
    void json_beyond_a_mebibyte_413_announced_or_not() throws Exception {
        byte[] body = new byte[1_100_000];
        problem(caller().contentType("application/json").body(body).post(API + "upload"), 413, "body-too-large");
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var counted = client.send(
                    request("upload")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(() -> new Zeros(body.length)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(counted.statusCode()).isEqualTo(413);
            assertThat(counted.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void an_upload_beyond_its_limit_is_refused_before_it_is_sent() {
        String answer = Wire.exchange(
                gateway(),
                "POST " + API + "upload HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.of("registry")
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 99999999999\r\n"
                        + "Expect: 100-continue\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void an_upload_that_waits_to_be_asked_is_asked() {
        String answer = Wire.exchange(
                gateway(),
                "POST " + API + "echo HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.of("registry")
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n"
                        + "Connection: close\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200").contains("\"body\":\"{}\"");
    }

    @Tag("IN-02")
    @Test
    void address_and_headers_have_limits() {
        problem(caller().get(API + "ok?a=" + "a".repeat(9000)), 414, "uri-too-long");
        problem(caller().header("X-Long", "a".repeat(17_000)).get(API + "ok"), 431, "headers-too-large");
    }

    @Test
    void a_service_that_is_down_503_at_once() {
        Instant before = Instant.now();
        var response = problem(caller().get("/api/premises/v1/leases"), 503, "dependency-unavailable");
        assertThat(response.header("Retry-After")).isEqualTo("2");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_service_that_is_slow_504() {
        var response = problem(caller().header("Accept-Language", "en").get(API + "slow"), 504, "gateway-timeout");
        assertThat(response.jsonPath().getString("detail"))
                .isEqualTo("The service registry did not answer within 1 s.");
    }

    @Tag("ER-01")
    @Test
    void a_service_that_hangs_up_502_and_a_read_is_asked_twice() {
        int before = Upstream.RECEIVED.get();
        problem(caller().get(API + "gone"), 502, "bad-gateway");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before + 2);
        problem(caller().contentType("application/json").body("{}").post(API + "gone"), 502, "bad-gateway");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before + 3);
    }

    @Test
    void an_answer_that_breaks_off_is_seen_to_be_broken() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThatIOException()
                    .isThrownBy(() -> client.send(request("broken").build(), BodyHandlers.ofString()));
        }
    }

    @Tag("ER-01")
    @Test
    void failures_without_explanation_are_explained() {
        assertThat(problem(caller().get(API + "html"), 502, "bad-gateway").asString())
                .doesNotContain("stack");
        problem(caller().get(API + "empty"), 404, "not-found");
    }

    @Test
    void a_refusal_while_the_body_is_still_coming_gets_through() {
        var response = caller().contentType("multipart/form-data; boundary=x")
                .body(new byte[5_000_000])
                .post(API + "early");
        assertThat(response.statusCode()).isEqualTo(422);
        // What was left of the body must not be taken for the next request.
        for (int i = 0; i < 20; i++) {
            assertThat(caller().get(API + "ok").statusCode()).isEqualTo(200);
        }
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
        String answer = Wire.get(gateway(), target, "Authorization: Bearer " + Tokens.of("registry"));
        assertThat(answer).as(target).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    /** What is no address at all is refused by the server underneath, in one line. */
    @Test
    void a_target_that_is_no_uri_400() {
        String answer = Wire.get(gateway(), "/api/registry\\v1", "Authorization: Bearer " + Tokens.of("registry"));
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
        problem(caller().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"TRACE,/api/registry/v1/ok", "PROPFIND,/api/registry/v1/ok", "POST,/health", "DELETE,/openapi.json"})
    void a_method_that_is_not_served_405(String method, String path) {
        var response = problem(caller().request(method, path), 405, "method-not-allowed");
        assertThat(response.header("Allow")).contains("GET");
    }

    @Test
    void smuggled_lengths_do_not_reach_the_service() {
        int before = Upstream.RECEIVED.get();
        String answer = Wire.exchange(
                gateway(),
                "POST " + API + "echo HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.of("registry")
                        + "\r\nContent-Length: 6\r\nContent-Length: 5\r\nConnection: close\r\n\r\n0\r\n\r\nG");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before);
    }

    @Test
    void the_merged_contract_is_public_and_tagged() {
        var contract = given().get("/openapi.json");
        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.jsonPath().getMap("paths")).containsKey("/api/registry/v1/structures");
        assertThat(contract.jsonPath()
                        .getString("components.securitySchemes.maillage.flows.authorizationCode.tokenUrl"))
                .endsWith("/realms/quarkus/protocol/openid-connect/token");
        assertThat(given().header("If-None-Match", contract.header("ETag"))
                        .get("/openapi.json")
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().get("/openapi/registry.json").jsonPath().getString("openapi"))
                .isEqualTo("3.1.0");
    }

    @Test
    void every_problem_has_its_page() {
        var json = given().header("Accept-Language", "en")
                .get("/problems/structure-not-found")
                .jsonPath();
        assertThat(json.getString("title")).isEqualTo("Structure not found");
        assertThat(json.getList("services")).containsExactly("registry");
        String html =
                given().accept("text/html").get("/problems/structure-not-found").asString();
        assertThat(html).contains("<h1>Structure introuvable</h1>").contains("&lt;Aucune&gt;");
        assertThat(given().get("/problems").jsonPath().getList("items.code"))
                .contains("invalid-token", "structure-not-found");
    }

    @Test
    void health_tells_the_parts_apart() {
        var health = given().get("/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.jsonPath().getString("parts.registry.status")).isEqualTo("UP");
        assertThat(health.jsonPath().getString("parts.premises.status")).isEqualTo("DOWN");
        assertThat(health.jsonPath().getString("parts.identity.status")).isEqualTo("UP");
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void the_try_out_page_is_bundled_and_in_two_languages() {
        var french = given().get("/docs");
        assertThat(french.asString()).contains("Essayer l’API");
        assertThat(french.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-eval");
        assertThat(given().get("/docs?lang=en").asString()).contains("Try the API");
        for (String file :
                java.util.List.of("swagger-ui-bundle.js", "swagger-ui.css", "oauth2-redirect.html", "docs.js")) {
            assertThat(given().get("/docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(given().get("/docs/settings.json").jsonPath().getString("client"))
                .isEqualTo("maillage-docs");
        assertThat(given().redirects().follow(false).get("/").header("Location"))
                .isEqualTo("/docs");
    }
}
