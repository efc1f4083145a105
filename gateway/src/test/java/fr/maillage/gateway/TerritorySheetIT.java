package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class TerritorySheetIT {

    private static Response sheet(String territory) {
        return given().auth().oauth2(Tokens.of("registry")).get("/api/territory-sheet/v1/" + territory);
    }

    @Test
    void parts_come_with_their_own_status_under_the_callers_own_token() {
        var answer = sheet("commune/31555");

        assertThat(answer.statusCode()).isEqualTo(200);
        var body = answer.jsonPath();
        assertThat(body.getString("id")).isEqualTo("commune:31555");
        assertThat(body.getString("parts.territory.status")).isEqualTo("OK");
        assertThat(body.getString("parts.territory.data.name")).isEqualTo("Toulouse");
        assertThat(body.getString("parts.territory.data.askedBy")).startsWith("Bearer ");
        assertThat(body.getInt("parts.population.data.total")).isEqualTo(514_819);
        assertThat(body.getString("parts.population.source"))
                .isEqualTo("/api/registry/v1/territories/population?territory=commune:31555");
        assertThat(body.getString("parts.zoning.status")).isEqualTo("OK");
        assertThat(body.getString("parts.zoning.data.territory")).isEqualTo("commune:31555");
        assertThat(body.getLong("parts.structures.data.count")).isEqualTo(1734);
        assertThat(body.getString("parts.structures.source"))
                .isEqualTo("/api/registry/v1/structures?territory=commune:31555");
        assertThat(body.getString("parts.professionals.status")).isEqualTo("NOT_YET");
        assertThat(body.getMap("parts.professionals")).containsEntry("data", null);
        assertThat(body.getBoolean("complete")).isFalse();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("RateLimit")).startsWith("\"roomy-read\"");
    }

    @Test
    void a_part_that_may_not_be_read_or_does_not_answer_leaves_the_others_whole() {
        var forbidden = sheet("commune/40300").jsonPath();
        assertThat(forbidden.getString("parts.structures.status")).isEqualTo("FORBIDDEN");
        assertThat(forbidden.getString("parts.territory.status")).isEqualTo("OK");

        var slow = given().auth()
                .oauth2(Tokens.of("registry"))
                .header("Request-Timeout", "300")
                .get("/api/territory-sheet/v1/commune/99999")
                .jsonPath();
        assertThat(slow.getString("parts.structures.status")).isEqualTo("UNAVAILABLE");
        assertThat(slow.getString("parts.territory.status")).isEqualTo("OK");
    }

    @Test
    void what_a_kind_of_territory_cannot_have_is_said_so_and_lacks_to_nobody() {
        var body = sheet("commune/40000").jsonPath();
        assertThat(body.getString("parts.population.status")).isEqualTo("NOT_APPLICABLE");
        assertThat(body.getMap("parts.population")).containsEntry("data", null);
        assertThat(body.getString("parts.territory.status")).isEqualTo("OK");
    }

    @Test
    void a_token_for_another_service_is_shown_nothing_of_the_registry() {
        var body = given().auth()
                .oauth2(Tokens.of("integration"))
                .get("/api/territory-sheet/v1/commune/31555")
                .jsonPath();
        assertThat(body.getString("parts.territory.status")).isEqualTo("FORBIDDEN");
        assertThat(body.getString("parts.structures.status")).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_territory_nobody_knows_is_answered_as_the_registry_does_404() {
        var unknown = sheet("commune/00000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.contentType()).isEqualTo("application/problem+json");
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("territory-not-found");
    }

    @Test
    void only_readers_with_a_token_and_only_that_shape_of_address() {
        assertThat(given().get("/api/territory-sheet/v1/commune/31555").statusCode())
                .isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(Tokens.of("elsewhere"))
                        .get("/api/territory-sheet/v1/commune/31555")
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(Tokens.of("registry"))
                        .post("/api/territory-sheet/v1/commune/31555")
                        .statusCode())
                .isEqualTo(405);
        assertThat(sheet("commune").statusCode()).isEqualTo(404);
        assertThat(sheet("commune/31555/more").statusCode()).isEqualTo(404);
        assertThat(sheet("commune/a&b=c").statusCode()).isEqualTo(404);
        assertThat(sheet("commune/31555?expand=all").jsonPath().getString("code"))
                .isEqualTo("unknown-parameter");
    }

    @Test
    void the_merged_contract_describes_it() {
        var contract = given().get("/openapi.json").jsonPath();
        assertThat(contract.getString("paths.'/api/territory-sheet/v1/{level}/{code}'.get.operationId"))
                .isEqualTo("getTerritorySheet");
        assertThat(contract.getMap("components.securitySchemes.maillage.flows.authorizationCode.scopes"))
                .doesNotContainKey("gateway:read");
    }
}
