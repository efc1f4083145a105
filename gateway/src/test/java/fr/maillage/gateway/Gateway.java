package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/** The gateway under test, as its callers meet it. */
final class Gateway {

    /** Below it, the stand-in service answers as a test asks. */
    static final String API = "/api/registry/v1/";

    private Gateway() {}

    static URI uri() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("registry", "premises"));
    }

    static Response problem(Response response, int status, String code) {
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
}
