package fr.maillage.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
class PlatformIT {

    private static final String FRUITS = "/api/sample/v1/fruits";

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.reader());
    }

    private static RequestSpecification grower() {
        return given().auth().oauth2(Tokens.grower()).contentType("application/json");
    }

    private static Response problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        var body = response.jsonPath();
        assertThat(body.getString("code")).isEqualTo(code);
        assertThat(body.getString("type")).isEqualTo("/problems/" + code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("title")).isNotBlank();
        assertThat(body.getString("detail")).isNotBlank();
        assertThat(body.getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(body.getList("violations")).isNotNull();
        return response;
    }

    @Tag("AN-01")
    @Test
    void without_token_401_with_challenge() {
        var response = problem(given().get(FRUITS), 401, "authentication-required");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"maillage\"");
    }

    @Tag("AN-02")
    @Test
    void unreadable_token_401() {
        var response = problem(given().auth().oauth2("a.b.c").get(FRUITS), 401, "invalid-token");
        assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Tag("AN-03")
    @Test
    void expired_token_401_says_so_in_the_language_asked_for() {
        String expired = Tokens.sign(Tokens.of("243100518")
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(Instant.now().minusSeconds(2)));
        var response =
                given().auth().oauth2(expired).header("Accept-Language", "en").get(FRUITS);
        assertThat(problem(response, 401, "invalid-token").jsonPath().getString("detail"))
                .isEqualTo("The token has expired; ask for another one.");
    }

    @Tag("AN-04")
    @Test
    void token_of_another_service_401() {
        String foreign = Tokens.sign(Tokens.of("243100518").audience("other"));
        var response = problem(given().auth().oauth2(foreign).get(FRUITS), 401, "invalid-token");
        assertThat(response.jsonPath().getString("detail")).contains("aud");
    }

    @Tag("AN-04")
    @Test
    void id_and_refresh_tokens_401() {
        for (String type : List.of("ID", "Refresh")) {
            String token = Tokens.sign(Tokens.of("243100518").claim("typ", type));
            problem(given().auth().oauth2(token).get(FRUITS), 401, "invalid-token");
        }
    }

    @Tag("AN-03")
    @Test
    void clocks_may_differ_by_seconds_not_by_a_minute() {
        String near = Tokens.sign(
                Tokens.of("243100518").issuedAt(Instant.now().plusSeconds(5)).expiresIn(300));
        String far = Tokens.sign(
                Tokens.of("243100518").issuedAt(Instant.now().plusSeconds(61)).expiresIn(300));
        assertThat(given().auth().oauth2(near).get(FRUITS).statusCode()).isEqualTo(200);
        problem(given().auth().oauth2(far).get(FRUITS), 401, "invalid-token");
    }

    @Tag("AZ-11")
    @Test
    void missing_scope_403() {
        String token = Tokens.sign(Tokens.of("243100518").claim("scope", "openid"));
        problem(given().auth().oauth2(token).get(FRUITS), 403, "forbidden");
    }

    @Tag("AZ-11")
    @Test
    void missing_role_403() {
        problem(reader().contentType("application/json").body("{}").post(FRUITS), 403, "forbidden");
    }

    @Test
    void a_scope_answers_from_the_cache_as_from_the_first_verification() {
        String token = Tokens.reader();
        for (int i = 0; i < 3; i++) {
            assertThat(given().auth().oauth2(token).get(FRUITS).statusCode()).isEqualTo(200);
        }
    }

    @Tag("ER-03")
    @Test
    void no_or_two_organizations_403_tenant_required() {
        String two = Tokens.sign(Tokens.of("x").claim("organization", List.of("243100518", "243500139")));
        String none = Tokens.sign(Tokens.of("x").claim("organization", List.of("Not An Alias")));
        problem(given().auth().oauth2(two).get(FRUITS), 403, "tenant-required");
        problem(given().auth().oauth2(none).get(FRUITS), 403, "tenant-required");
    }

    @Test
    void organization_may_be_a_map() {
        String token = Tokens.sign(Tokens.of("x").claim("organization", Map.of("ars-31", Map.of("id", "1"))));
        var me = given().auth().oauth2(token).get("/api/sample/v1/me").jsonPath();
        assertThat(me.getString("tenant")).isEqualTo("ars-31");
        assertThat(me.getString("client")).isEqualTo("test-client");
        assertThat(me.getList("scopes")).containsExactlyInAnyOrder("openid", "sample:read");
    }

    @Tag("ER-03")
    @Test
    void an_operation_nobody_annotated_is_denied() {
        problem(reader().get("/api/sample/v1/forgotten"), 403, "forbidden");
    }

    @Tag("IN-03")
    @Test
    void unknown_parameter_400_with_suggestion() {
        var body = problem(reader().get(FRUITS + "?color=red&x=1"), 400, "unknown-parameter")
                .jsonPath();
        assertThat(body.getString("violations.find{it.pointer=='query:color'}.message"))
                .isEqualTo("Paramètre inconnu : color. Vouliez-vous dire colour ?");
        assertThat(body.getList("violations")).hasSize(2);
    }

    @Test
    void bad_parameters_400_all_named() {
        var body = problem(
                        reader().get(FRUITS + "?limit=abc&pickedFrom=31/12/2025&total=all"), 400, "invalid-parameter")
                .jsonPath();
        assertThat(body.getList("violations.pointer"))
                .containsExactlyInAnyOrder("query:limit", "query:pickedFrom", "query:total");
    }

    @Test
    void limit_beyond_maximum_400() {
        var body = problem(reader().get(FRUITS + "?limit=201"), 400, "invalid-parameter")
                .jsonPath();
        assertThat(body.getString("violations[0].pointer")).isEqualTo("query:limit");
        assertThat(body.getString("violations[0].message")).isEqualTo("limit (201) doit être ≤ 200.");
    }

    @Test
    void walking_a_list_sees_every_row_once() {
        var first = reader().get(FRUITS + "?limit=2&total=exact");
        assertThat(first.jsonPath().getInt("page.total")).isEqualTo(5);
        assertThat(first.header("Link")).startsWith("</api/sample/v1/fruits?").endsWith(">; rel=\"next\"");
        String link = first.header("Link").replaceAll("<(.*)>.*", "$1");
        var second = reader().urlEncodingEnabled(false).get(link);
        assertThat(second.jsonPath().getList("items.number")).containsExactly(3, 4);
        var last = reader().get(FRUITS + "?limit=2&cursor=" + second.jsonPath().getString("page.next"));
        assertThat(last.jsonPath().getList("items.number")).containsExactly(5);
        assertThat(last.jsonPath().getString("page.next")).isNull();
        assertThat(last.header("Link")).isNull();
    }

    @Tag("AZ-03")
    @Test
    void cursor_of_another_filter_or_tenant_400() {
        String cursor = reader().get(FRUITS + "?limit=2").jsonPath().getString("page.next");
        problem(reader().get(FRUITS + "?limit=2&colour=red&cursor=" + cursor), 400, "invalid-cursor");
        String other = Tokens.sign(Tokens.of("243500139"));
        problem(given().auth().oauth2(other).get(FRUITS + "?limit=2&cursor=" + cursor), 400, "invalid-cursor");
        problem(reader().get(FRUITS + "?cursor=AAAA"), 400, "invalid-cursor");
    }

    @Test
    void csv_with_headers_in_the_language_asked_for() {
        var csv = reader().accept("text/csv").get(FRUITS + "?limit=2");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString()).isEqualTo("numéro,nom,écart\r\n1,\"fruit, 1\",-1\r\n2,'=1+1,-2\r\n");
        var english =
                reader().accept("text/csv").header("Accept-Language", "en-GB").get(FRUITS + "?bom=true&limit=1");
        assertThat(english.asString()).isEqualTo("\uFEFFnumber,name,gap\r\n1,\"fruit, 1\",-1\r\n");
        assertThat(english.header("Link")).contains("cursor=");
    }

    @Test
    void ndjson_and_geojson() {
        var lines = reader().accept("application/x-ndjson").get(FRUITS).asString();
        assertThat(lines.lines()).hasSize(5);
        var geo = reader().accept("application/geo+json").get(FRUITS).jsonPath();
        assertThat(geo.getString("type")).isEqualTo("FeatureCollection");
        assertThat(geo.getString("features[0].geometry")).isNull();
        assertThat(geo.getList("features[1].geometry.coordinates")).containsExactly(1.44f, 43.6f);
        assertThat(geo.getInt("features[1].properties.number")).isEqualTo(2);
    }

    @Test
    void unknown_format_406() {
        problem(reader().accept("application/pdf").get(FRUITS), 406, "not-acceptable");
    }

    @Test
    void known_state_304() {
        String item = FRUITS + "/7f000101-1111-4111-8111-111111111111";
        assertThat(reader().get(item).header("ETag")).isEqualTo("\"v3\"");
        var response = reader().header("If-None-Match", "\"v2\", W/\"v3\"").get(item);
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.header("ETag")).isEqualTo("\"v3\"");
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void absent_values_are_null_not_missing() {
        var fruit = reader().get(FRUITS + "/7f000101-1111-4111-8111-111111111111")
                .jsonPath()
                .getMap("");
        assertThat(fruit).containsEntry("remark", null);
    }

    @Test
    void path_that_is_no_identifier_404() {
        problem(reader().get(FRUITS + "/12"), 404, "not-found");
    }

    @Test
    void unknown_path_404_and_wrong_method_405() {
        problem(reader().get("/api/sample/v1/nothing"), 404, "not-found");
        problem(reader().get("/elsewhere"), 404, "not-found");
        problem(reader().delete(FRUITS), 405, "method-not-allowed");
    }

    @Tag("IN-01")
    @Test
    void malformed_json_400_says_where() {
        var body = problem(grower().body("{\"name\": \"a\",\n oops}").post(FRUITS), 400, "malformed-request");
        assertThat(body.jsonPath().getString("detail")).contains("ligne 2").doesNotContain("Source");
    }

    @Tag("IN-01")
    @Tag("AZ-05")
    @Test
    void unknown_field_400_named_with_suggestion() {
        var body = problem(grower().body("{\"nam\":\"a\",\"number\":1}").post(FRUITS), 400, "unknown-field")
                .jsonPath();
        assertThat(body.getString("violations[0].pointer")).isEqualTo("/nam");
        assertThat(body.getString("violations[0].message")).endsWith("Vouliez-vous dire name ?");
    }

    @Tag("IN-01")
    @Test
    void wrong_types_400_with_pointer() {
        for (String json : List.of(
                "{\"number\":\"12\"}",
                "{\"number\":1.5}",
                "{\"number\":null}",
                "{\"number\":1e400}",
                "{\"number\":{}}")) {
            var body = problem(grower().body(json).post(FRUITS), 400, "invalid-request")
                    .jsonPath();
            assertThat(body.getString("violations[0].pointer")).as(json).isEqualTo("/number");
        }
        var body = problem(grower().body("{\"picked\":\"31/12/2025\"}").post(FRUITS), 400, "invalid-request")
                .jsonPath();
        assertThat(body.getString("violations[0].message"))
                .isEqualTo("/picked (31/12/2025) : attendu une date AAAA-MM-JJ de 1900-01-01 à 2199-12-31.");
        for (String day : List.of("+5900000-01-01", "1899-12-31", "2200-01-01")) {
            var far = problem(grower().body("{\"picked\":\"" + day + "\"}").post(FRUITS), 400, "invalid-request")
                    .jsonPath();
            assertThat(far.getString("violations[0].pointer")).as(day).isEqualTo("/picked");
        }
    }

    @Test
    void missing_number_400_says_required() {
        var body = problem(grower().body("{\"name\":\"a\"}").post(FRUITS), 400, "invalid-request")
                .jsonPath();
        assertThat(body.getString("violations[0].message")).isEqualTo("/number est requis : un nombre entier.");
    }

    @Tag("IN-01")
    @Test
    void hostile_json_is_4xx() {
        String deep = "[".repeat(500);
        for (String json : List.of(
                "[]",
                "\"x\"",
                "12",
                "",
                "null",
                "{\"parts\":" + deep,
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"number\":" + "9".repeat(5000) + "}",
                "{\"picked\":12}")) {
            var response = grower().body(json).post(FRUITS);
            assertThat(response.statusCode()).as(json).isEqualTo(400);
            assertThat(response.contentType()).as(json).startsWith("application/problem+json");
        }
    }

    @Test
    void validation_400_points_at_the_fields() {
        var body = problem(
                        grower().body("{\"name\":\" \",\"number\":0,\"parts\":[{\"label\":\"a\"},{\"label\":\"\"}]}")
                                .post(FRUITS),
                        400,
                        "invalid-request")
                .jsonPath();
        assertThat(body.getList("violations.pointer")).containsExactly("/name", "/number", "/parts/1/label");
        assertThat(body.getString("violations[1].message")).isEqualTo("/number (0) doit être ≥ 1.");
        assertThat(body.getString("violations[0].code")).isEqualTo("not-blank");
    }

    @Test
    void refused_by_a_rule_names_the_rule() {
        var body = problem(
                        grower().header("Accept-Language", "en")
                                .body("{\"name\":\"pear\",\"number\":1,\"parts\":[]}")
                                .post(FRUITS),
                        422,
                        "pear-refused")
                .jsonPath();
        assertThat(body.getString("title")).isEqualTo("Pear refused");
        assertThat(body.getString("violations[0].ruleId")).isEqualTo("FRT-01");
    }

    @Tag("ER-01")
    @Test
    void unexpected_500_shows_only_the_trace_id() {
        var response = grower().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body("{\"name\":\"bomb\",\"number\":1,\"parts\":[]}")
                .post(FRUITS);
        var body = problem(response, 500, "internal-error");
        assertThat(body.asString()).doesNotContain("secret").doesNotContain("xception");
        assertThat(body.jsonPath().getString("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(body.header("X-Request-Id")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void xml_415() {
        problem(
                given().auth()
                        .oauth2(Tokens.grower())
                        .contentType("application/xml")
                        .body("<a/>")
                        .post(FRUITS),
                415,
                "unsupported-media-type");
    }

    @Tag("IN-01")
    @Tag("IN-02")
    @Test
    void too_much_413_414_431() {
        problem(grower().body("{\"name\":\"" + "a".repeat(1_100_000) + "\"}").post(FRUITS), 413, "body-too-large");
        problem(reader().get(FRUITS + "?colour=" + "a".repeat(9000)), 414, "uri-too-long");
        problem(reader().header("X-Long", "a".repeat(17_000)).get(FRUITS), 431, "headers-too-large");
    }

    @Tag("IN-01")
    @Test
    void a_body_of_unknown_length_is_counted_413() throws Exception {
        byte[] body = ("{\"name\":\"" + "a".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + FRUITS))
                .header("Authorization", "Bearer " + Tokens.grower())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void a_location_names_the_host_the_caller_used() {
        var response = grower().header("X-Forwarded-Host", "sante.example.fr:8443")
                .header("X-Forwarded-Proto", "https")
                .body("{\"name\":\"kiwi\",\"number\":7,\"parts\":[]}")
                .post(FRUITS);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Location")).isEqualTo("https://sante.example.fr:8443/api/sample/v1/fruits/7");
    }

    @Test
    void open_operation_needs_no_token() {
        assertThat(given().get("/api/sample/v1/open").statusCode()).isEqualTo(200);
    }

    @Test
    void the_contract_tells_problems_and_refusals() {
        var contract = given().accept("application/json").get("/q/openapi").jsonPath();
        assertThat(contract.getString("openapi")).startsWith("3.1");
        assertThat(contract.getList("'x-problem-codes'.code"))
                .contains("pear-refused", "invalid-cursor")
                .isSorted();
        assertThat(contract.getString("'x-problem-codes'.find{it.code=='pear-refused'}.title.en"))
                .isEqualTo("Pear refused");
        String list = "paths.'/api/sample/v1/fruits'.get.";
        assertThat(contract.getString(list + "responses.'401'.'$ref'")).isEqualTo("#/components/responses/Problem401");
        assertThat(contract.getList(list + "parameters.name"))
                .containsExactlyInAnyOrder("colour", "pickedFrom", "limit", "cursor", "total");
        assertThat(contract.getMap("paths.'/api/sample/v1/open'.get.responses"))
                .doesNotContainKey("401")
                .containsKey("500");
        assertThat(contract.getMap("components.schemas.Problem.properties")).containsKey("traceId");
    }
}
