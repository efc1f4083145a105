package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is counted of machines, and who may read it. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class UsageIT {

    private static final String OK = "/api/registry/v1/ok";
    private static final String COUNTS = "/usage-counts";

    private static JsonPath counts() {
        return given().auth()
                .oauth2(Tokens.withScope("gateway:usage", "gateway"))
                .get(COUNTS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> of(String client) {
        return counts().getList("counts.findAll { it.client == '" + client + "' }");
    }

    @Test
    void a_machine_is_counted_by_service_and_kind_with_what_was_refused_for_rate() {
        String token = Tokens.ofMachine("counted", "tight", "243100518");
        for (int i = 0; i < 12; i++) {
            given().auth().oauth2(token).get(OK);
        }
        given().auth().oauth2(token).accept("text/csv").get(OK);
        given().auth().oauth2(token).contentType("application/json").body("{}").post("/api/integration/v1/ok");

        assertThat(of("counted"))
                .anySatisfy(count -> assertThat(count)
                        .containsEntry("organization", "243100518")
                        .containsEntry("service", "registry")
                        .containsEntry("reads", 10)
                        .containsEntry("writes", 0)
                        .containsEntry("exports", 1)
                        .containsEntry("limited", 2))
                .anySatisfy(count -> assertThat(count)
                        .containsEntry("service", "integration")
                        .containsEntry("writes", 1));
        assertThat(counts().getString("gateway")).isEqualTo(counts().getString("gateway"));
    }

    @Test
    void people_and_machines_of_no_or_several_organizations_are_not_counted() {
        given().auth().oauth2(Tokens.ofClient("a-person-s", "default")).get(OK);
        given().auth().oauth2(Tokens.ofMachine("of-none", "default")).get(OK);
        given().auth().oauth2(Tokens.ofMachine("of-two", "default", "a1", "b2")).get(OK);

        assertThat(of("a-person-s")).isEmpty();
        assertThat(of("of-none")).isEmpty();
        assertThat(of("of-two")).isEmpty();
    }

    @Test
    @Tag("SE-04")
    void whoever_has_no_right_to_the_counts_does_not_learn_that_they_are_there() {
        assertThat(given().get(COUNTS).statusCode()).isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(Tokens.withScope("gateway:usage", "registry"))
                        .get(COUNTS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(Tokens.withScope("registry:read", "gateway"))
                        .get(COUNTS)
                        .statusCode())
                .isEqualTo(404);
    }
}
