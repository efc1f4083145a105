package fr.maillage.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
class WritesIT {

    private static final String TREES = "/api/sample/v1/trees";
    private static final String TREE = TREES + "/1";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.reader());
    }

    private static Response problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        return response;
    }

    private static Response patch(String body) {
        String etag = reader().get(TREE).header("ETag");
        return reader().contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(body)
                .patch(TREE);
    }

    // ---- fields and expand

    @Test
    void an_item_shows_the_members_asked_for_and_no_other() {
        var tree =
                reader().get(TREE + "?fields=name,kind.code,remark").jsonPath().getMap("");
        assertThat(tree).containsOnlyKeys("name", "kind", "remark").containsEntry("remark", null);
        assertThat(tree.get("kind")).isEqualTo(Map.of("code", "QUE"));
    }

    @Test
    void what_must_be_asked_for_is_absent_until_it_is() {
        assertThat(reader().get(TREE).jsonPath().getMap(""))
                .doesNotContainKey("birds")
                .containsKey("tags");
        assertThat(reader().get(TREE + "?expand=birds").jsonPath().getMap("")).containsKeys("birds", "tags");
        assertThat(reader().get(TREE + "?fields=birds.name").asString()).isEqualTo("{\"birds\":[{\"name\":\"wren\"}]}");
        assertThat(reader().get(TREE + "?fields=name&expand=birds").jsonPath().getMap(""))
                .containsOnlyKeys("name", "birds");
    }

    @Test
    void every_format_of_a_list_shows_the_same_members() {
        String query = TREES + "?fields=kind.code";
        assertThat(reader().get(query).jsonPath().getMap("items[0]")).containsOnlyKeys("kind");
        assertThat(reader().get(query).jsonPath().getInt("page.limit")).isEqualTo(50);
        assertThat(reader().accept("text/csv").get(query).asString()).isEqualTo("code\r\nQUE\r\n");
        assertThat(reader().accept("application/x-ndjson").get(query).asString())
                .isEqualTo("{\"kind\":{\"code\":\"QUE\"}}\n");
        var geo = reader().accept("application/geo+json").get(query).jsonPath();
        assertThat(geo.getMap("features[0].properties")).containsOnlyKeys("kind");
        assertThat(geo.getString("features[0].geometry.type")).isEqualTo("Point");
    }

    @Test
    void csv_without_any_column_left_is_refused() {
        problem(reader().accept("text/csv").get(TREES + "?fields=remark"), 400, "invalid-parameter");
    }

    @Test
    void unknown_names_400_with_the_nearest() {
        var body = problem(
                        reader().get(TREE + "?fields=nam,kind.cod&fields=kind.code.x&expand=bird"),
                        400,
                        "invalid-parameter")
                .jsonPath();
        assertThat(body.getList("violations.pointer"))
                .containsExactly("query:fields", "query:fields", "query:fields", "query:expand");
        assertThat(body.getString("violations[0].message"))
                .isEqualTo("fields (nam) : nom inconnu. Vouliez-vous dire name ?");
        assertThat(body.getString("violations[1].message")).endsWith("Vouliez-vous dire kind.code ?");
        assertThat(body.getString("violations[3].message")).endsWith("Vouliez-vous dire birds ?");
    }

    @Test
    void an_empty_name_is_no_name_of_a_member() {
        problem(reader().get(TREE + "?fields=name,,kind"), 400, "invalid-parameter");
    }

    @Tag("AZ-03")
    @Test
    void the_tag_of_an_expanded_item_is_its_own_and_still_good_for_a_write() {
        String plain = reader().get(TREE).header("ETag");
        var expanded = reader().get(TREE + "?expand=birds");
        assertThat(expanded.header("ETag")).isNotEqualTo(plain);
        assertThat(reader().header("If-None-Match", expanded.header("ETag"))
                        .get(TREE + "?expand=birds")
                        .statusCode())
                .isEqualTo(304);
        assertThat(reader().header("If-None-Match", plain)
                        .get(TREE + "?expand=birds")
                        .statusCode())
                .isEqualTo(200);
        var written = reader().contentType(MERGE_PATCH)
                .header("If-Match", expanded.header("ETag"))
                .body("{}")
                .patch(TREE);
        assertThat(written.statusCode()).isEqualTo(200);
    }

    // ---- merge patch

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        var before = reader().get(TREE).jsonPath();
        var after = patch("{\"remark\":\"tall\",\"kind\":{\"label\":null},\"notes\":{\"b\":\"2\",\"a\":null}}");
        assertThat(after.statusCode()).as(after.asString()).isEqualTo(200);
        assertThat(after.jsonPath().getString("remark")).isEqualTo("tall");
        assertThat(after.jsonPath().getMap("kind")).containsEntry("code", "QUE").containsEntry("label", null);
        assertThat(after.jsonPath().getMap("notes")).isEqualTo(Map.of("b", "2"));
        assertThat(after.asString()).contains("\"height\":12.50").contains("\"amount\":99.90");
        assertThat(after.jsonPath().getList("tags")).isEqualTo(before.getList("tags"));
        var back = patch("{\"remark\":null,\"kind\":{\"label\":\"ch\\u00eane\"},\"notes\":{\"a\":\"1\",\"b\":null}}");
        assertThat(back.jsonPath().getMap("")).isEqualTo(before.getMap(""));
    }

    @Tag("AZ-05")
    @Test
    void a_patch_cannot_touch_what_is_only_shown() {
        var body = problem(patch("{\"id\":2,\"birds\":null,\"nam\":\"x\"}"), 400, "read-only-field")
                .jsonPath();
        assertThat(body.getList("violations.pointer")).containsExactly("/id", "/birds", "/nam");
        assertThat(body.getList("violations.code"))
                .containsExactly("read-only-field", "read-only-field", "unknown-field");
        assertThat(body.getString("violations[2].message")).endsWith("Vouliez-vous dire name ?");
        problem(patch("{\"kind\":{\"cod\":null}}"), 400, "unknown-field");
        problem(patch("{\"tenantId\":\"x\",\"createdBy\":\"y\",\"roles\":[],\"_version\":1}"), 400, "unknown-field");
    }

    @Test
    void wrong_types_and_broken_constraints_are_pointed_at() {
        assertThat(problem(patch("{\"height\":\"12\"}"), 400, "invalid-request")
                        .jsonPath()
                        .getString("violations[0].pointer"))
                .isEqualTo("/height");
        assertThat(problem(patch("{\"kind\":{\"code\":\" \"}}"), 400, "invalid-request")
                        .jsonPath()
                        .getString("violations[0].pointer"))
                .isEqualTo("/kind/code");
        assertThat(problem(patch("{\"name\":null}"), 400, "invalid-request")
                        .jsonPath()
                        .getString("violations[0].pointer"))
                .isEqualTo("/name");
        assertThat(problem(patch("{\"price\":{\"amount\":1.999}}"), 400, "invalid-request")
                        .jsonPath()
                        .getString("violations[0].message"))
                .contains("/price (1.999 EUR)")
                .contains("deux décimales");
        assertThat(problem(patch("{\"kind\":{\"label\":\"a\\u0000b\"}}"), 400, "invalid-request")
                        .jsonPath()
                        .getString("violations[0].pointer"))
                .isEqualTo("/kind/label");
    }

    @Tag("IN-01")
    @Test
    void hostile_patches_are_4xx() {
        for (String body : new String[] {"[]", "\"x\"", "null", "", "{", "{\"name\":\"a\",\"name\":\"b\"}", "{} {}"}) {
            var response = patch(body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void only_merge_patch_is_taken_415() {
        var response = problem(
                reader().contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body("{}")
                        .patch(TREE),
                415,
                "unsupported-media-type");
        assertThat(response.header("Accept-Patch")).isEqualTo(MERGE_PATCH);
        assertThat(response.jsonPath().getString("detail")).contains(MERGE_PATCH);
    }

    @Test
    void a_patch_names_the_version_it_was_made_for_428_412() {
        problem(reader().contentType(MERGE_PATCH).body("{}").patch(TREE), 428, "precondition-required");
        problem(
                reader().contentType(MERGE_PATCH)
                        .header("If-Match", "\"v0\"")
                        .body("{}")
                        .patch(TREE),
                412,
                "stale-version");
    }

    // ---- verdicts

    @Test
    void a_refusal_of_a_rule_is_422_with_rule_and_source() {
        var body = problem(plant(40, 0), 422, "pear-refused").jsonPath();
        assertThat(body.getList("violations")).hasSize(1);
        assertThat(body.getMap("violations[0]"))
                .isEqualTo(Map.of(
                        "pointer", "/height",
                        "code", "too-tall",
                        "message", "Trop haut.",
                        "ruleId", "TRE-01",
                        "source", "Code forestier, art. 1"));
    }

    @Test
    void a_warning_travels_with_the_success() {
        var body = plant(25, 0).jsonPath();
        assertThat(body.getList("warnings.ruleId")).containsExactly("TRE-01", "TRE-02");
        assertThat(body.getList("warnings.review")).containsExactly("ARS", "none");
        assertThat(body.getList("warnings.outcome")).containsExactly("WARNING", "INSUFFICIENT_DATA");
        assertThat(body.getMap("warnings[0]")).containsKeys("pointer", "code", "message", "source");
        assertThat(plant(10, 5).jsonPath().getList("warnings")).isEmpty();
        assertThat(plant(10, 5).jsonPath().getList("verdicts.outcome")).containsExactly("ALLOWED", "ALLOWED");
    }

    private static Response plant(int height, int age) {
        return reader().contentType(ContentType.JSON)
                .body("{\"name\":\"oak\",\"height\":%d,\"age\":%d}".formatted(height, age))
                .post(TREES);
    }

    // ---- contract

    @Test
    void the_contract_tells_of_versions_fields_and_sources() {
        var contract = given().accept("application/json").get("/q/openapi").jsonPath();
        String patch = "paths.'/api/sample/v1/trees/1'.patch.";
        assertThat(contract.getList(patch + "parameters.'$ref'")).contains("#/components/parameters/IfMatch");
        assertThat(contract.getMap(patch + "responses")).containsKeys("412", "415", "428");
        assertThat(contract.getMap(patch + "requestBody.content")).containsOnlyKeys(MERGE_PATCH);
        assertThat(contract.getList("paths.'/api/sample/v1/trees'.get.parameters.name"))
                .contains("fields", "expand", "limit");
        assertThat(contract.getMap("components.schemas.Violation.properties")).containsKeys("ruleId", "source");
        assertThat(contract.getMap("components.schemas.Warning.properties"))
                .containsKeys("review", "outcome", "source");
        assertThat(contract.getMap("components.schemas.TreePage.properties")).containsOnlyKeys("items", "page");
        assertThat(contract.getMap("components.schemas.Money.properties")).containsOnlyKeys("amount", "currency");
    }

    // ---- nothing half-done

    @Test
    void no_method_is_answered_501() {
        for (String method : new String[] {"TRACE", "PROPFIND", "FOO"}) {
            problem(reader().request(method, TREE), 405, "method-not-allowed");
        }
    }
}
