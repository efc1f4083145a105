package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.Test;

/** The pages of the gateway itself. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class PagesIT {

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
