package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every answer of the gateway carries, and what it does not. */
class HardeningJourneyIT {

    private static final String CODES = "/api/registry/v1/codes";
    private static final List<String> BANNERS = List.of("server", "x-powered-by", "via", "set-cookie");
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final Installation maillage = Installation.running();
    private final String token = maillage.token("health-officer@toulouse");

    @Test
    @Tag("TR-03")
    void every_operation_answers_with_the_headers_of_safety_to_everybody() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.all(maillage)) {
            for (RequestSpecification caller : List.of(given(), caller())) {
                Response answer = operation.call(maillage.url(), caller);
                missing(answer).forEach(header -> wrong.add(operation + " " + answer.statusCode() + " " + header));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("TR-03")
    void the_try_out_page_has_a_policy_of_its_own_that_allows_no_foreign_script() {
        String policy = given().get(maillage.url() + "/docs/").header("Content-Security-Policy");

        assertThat(policy)
                .contains("frame-ancestors 'none'")
                .doesNotContain("'unsafe-eval'", "script-src *", "script-src 'unsafe-inline'");
        assertThat(policy).containsPattern("script-src [^;]*'self'");
    }

    @Test
    @Tag("TR-04")
    void no_foreign_page_may_read_an_answer() {
        List<String> wrong = new ArrayList<>();
        for (String origin : List.of(
                "null",
                "https://evil.test",
                maillage.url() + ".evil.test",
                maillage.url().replace("localhost", "localhost.evil.test"),
                "https://maillage.fr.evil.test")) {
            for (String path : List.of("/health", "/openapi.json", CODES, "/problems")) {
                for (String verb : List.of("GET", "OPTIONS")) {
                    Response answer = caller().header("Origin", origin)
                            .header("Access-Control-Request-Method", "POST")
                            .header("Access-Control-Request-Headers", "authorization")
                            .request(verb, maillage.url() + path);
                    Stream.of("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials")
                            .filter(name -> answer.header(name) != null)
                            .forEach(name -> wrong.add(verb + " " + path + " from " + origin + ": " + name));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("TR-04")
    void the_identity_provider_lets_the_try_out_page_read_and_nobody_else() {
        assertThat(allowed("https://evil.test")).isNull();
        assertThat(allowed("null")).isNull();
        assertThat(allowed(maillage.url() + ".evil.test")).isNull();
        assertThat(allowed(maillage.url())).isEqualTo(maillage.url());
    }

    private String allowed(String origin) {
        return given().header("Origin", origin)
                .formParams(Map.of("grant_type", "authorization_code", "client_id", "maillage-docs", "code", "x"))
                .post(maillage.issuer() + "/protocol/openid-connect/token")
                .header("Access-Control-Allow-Origin");
    }

    @Test
    @Tag("SE-04")
    @Tag("SC-05")
    void what_runs_inside_is_not_there_from_outside() {
        List<String> reachable = Stream.of(
                        "/q",
                        "/q/",
                        "/q/dev-ui",
                        "/q/dev",
                        "/q/metrics",
                        "/q/health",
                        "/q/health/live",
                        "/q/openapi",
                        "/q/swagger-ui",
                        "/q/info",
                        "/q/arc",
                        "/q/logging-manager",
                        "/metrics",
                        "/actuator/env",
                        "/api/registry/q/health",
                        "/api/registry/v1/../../../q/health",
                        "/.git/config",
                        "/realms/maillage",
                        "/admin")
                .filter(path -> caller().urlEncodingEnabled(false)
                                .redirects()
                                .follow(false)
                                .get(maillage.url() + path)
                                .statusCode()
                        < 400)
                .toList();

        assertThat(reachable).isEmpty();
    }

    @Test
    @Tag("SE-04")
    void no_secret_of_the_installation_is_in_what_the_parts_say_of_themselves() throws IOException {
        List<String> said = new ArrayList<>();
        List<String> origins = new ArrayList<>(maillage.services().values());
        origins.add(maillage.url());
        for (String origin : origins) {
            for (String path :
                    List.of("/q/health", "/q/health/ready", "/q/openapi", "/health", "/openapi.json", "/docs/")) {
                said.add(given().get(origin + path).asString());
            }
        }

        assertThat(secrets()).isNotEmpty().noneMatch(secret -> said.stream().anyMatch(text -> text.contains(secret)));
        assertThat(said).noneMatch(text -> text.contains("jdbc:"));
    }

    @Test
    @Tag("SC-05")
    void a_service_serves_what_its_contract_says_and_its_health() {
        maillage.services()
                .values()
                .forEach(origin -> Stream.of(
                                "/q/dev-ui",
                                "/q/metrics",
                                "/q/swagger-ui",
                                "/q/arc",
                                "/q/info",
                                "/",
                                "/index.html",
                                "/api",
                                "/hello")
                        .forEach(path -> assertThat(caller().get(origin + path).statusCode())
                                .as(origin + path)
                                .isIn(401, 404)));
    }

    @Test
    @Tag("AZ-06")
    void who_one_is_cannot_be_said_in_a_header_or_parameter() {
        String own = caller().get(maillage.url() + CODES).asString();
        for (Header claim : List.of(
                new Header("X-Tenant-Id", "243500139"),
                new Header("X-User-Id", "1"),
                new Header("X-Forwarded-User", "platform-admin"),
                new Header("X-Original-URL", "/api/registry/v1/imports"),
                new Header("X-Rewrite-URL", "/api/registry/v1/imports"),
                new Header("X-HTTP-Method-Override", "DELETE"),
                new Header("X-Forwarded-Host", "evil.test"))) {
            Response answer = caller().header(claim).get(maillage.url() + CODES);
            assertThat(answer.statusCode()).as(claim.toString()).isEqualTo(200);
            assertThat(answer.asString()).as(claim.toString()).isEqualTo(own);
        }
        assertThat(caller().queryParam("tenant", "243500139")
                        .get(maillage.url() + CODES)
                        .statusCode())
                .isEqualTo(400);
        assertThat(given().header("X-Forwarded-User", "platform-admin")
                        .get(maillage.url() + CODES)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @Tag("AZ-11")
    void a_token_of_a_machine_without_rights_does_not_inherit_those_of_the_gateway() {
        String machine = maillage.token("dashboard-demo");
        maillage.services()
                .values()
                .forEach(origin -> assertThat(given().auth()
                                .oauth2(machine)
                                .header("X-Forwarded-For", "127.0.0.1")
                                .get(origin + "/api/registry/v1/imports")
                                .statusCode())
                        .isIn(401, 403, 404));
    }

    private List<String> missing(Response answer) {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> header : Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Content-Security-Policy", API_POLICY,
                        "Cache-Control", "no-store",
                        "Referrer-Policy", "no-referrer")
                .entrySet()) {
            if (!header.getValue().equals(answer.header(header.getKey())) && !isPrivate(header, answer)) {
                missing.add(header.getKey() + ": " + answer.header(header.getKey()));
            }
        }
        BANNERS.stream().filter(name -> answer.header(name) != null).forEach(missing::add);
        String type = answer.contentType() == null ? "" : answer.contentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/") && !type.contains("charset=utf-8")) {
            missing.add("Content-Type without charset: " + type);
        }
        return missing;
    }

    /** What belongs to the caller alone may be kept by the caller. */
    private static boolean isPrivate(Map.Entry<String, String> header, Response answer) {
        String said = answer.header("Cache-Control");
        return header.getKey().equals("Cache-Control") && said != null && said.contains("private");
    }

    private List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        try (var files = Files.newDirectoryStream(maillage.data().resolve("secrets"), "*.{password,key}")) {
            for (var file : files) {
                secrets.add(Files.readString(file).strip());
            }
        }
        return secrets;
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(token);
    }
}
