package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Who comes in through the gateway, and who does not. */
class EntranceJourneyIT {

    private static final String TOULOUSE = "/api/registry/v1/territories/commune/31555";

    private final Installation maillage = Installation.running();

    @Test
    void a_health_officer_reads_with_a_token_of_the_code_flow() {
        given().auth()
                .oauth2(maillage.token("health-officer@toulouse"))
                .get(maillage.url() + TOULOUSE)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("Toulouse"))
                .body("epci.code", equalTo("243100518"));
    }

    @Test
    void a_machine_reads_with_a_signed_assertion() {
        given().auth()
                .oauth2(maillage.token("dashboard-demo"))
                .get(maillage.url() + TOULOUSE)
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_reads_without_a_token() {
        given().get(maillage.url() + TOULOUSE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("code", equalTo("authentication-required"));
    }

    @Test
    void a_token_for_nothing_of_the_platform_is_refused() {
        String token = maillage.token("health-officer@toulouse", "--scope", "openid");

        given().auth()
                .oauth2(token)
                .get(maillage.url() + TOULOUSE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void the_service_itself_refuses_what_the_gateway_would() {
        String direct = "http://localhost:" + (Integer.parseInt(maillage.url().replaceAll(".*:", "")) + 1);

        given().get(direct + TOULOUSE).then().statusCode(401);
        given().auth()
                .oauth2(maillage.token("health-officer@toulouse", "--scope", "openid"))
                .get(direct + TOULOUSE)
                .then()
                .statusCode(401);
    }

    @Test
    void a_reader_may_not_import() {
        given().auth()
                .oauth2(maillage.token("dashboard-demo"))
                .multiPart("kind", "communes")
                .multiPart("file", "communes.csv", new byte[] {'a'}, "text/csv")
                .post(maillage.url() + "/api/registry/v1/imports")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void refusals_speak_the_language_that_is_asked_for() {
        String french = given().get(maillage.url() + TOULOUSE).jsonPath().getString("title");
        String english = given().header("Accept-Language", "en")
                .get(maillage.url() + TOULOUSE)
                .jsonPath()
                .getString("title");

        assertThat(french).isEqualTo("Authentification requise");
        assertThat(english).isEqualTo("Authentication required");
    }

    @Test
    void the_contract_and_the_try_out_page_are_public() {
        given().get(maillage.url() + "/openapi.json")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/api/registry/v1/structures'.get.operationId", equalTo("listStructures"));
        given().get(maillage.url() + "/docs/").then().statusCode(200).contentType(ContentType.HTML);
        given().get(maillage.url() + "/health").then().statusCode(200);
    }
}
