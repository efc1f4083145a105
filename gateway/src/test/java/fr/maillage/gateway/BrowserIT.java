package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser and its pages meet: other origins, compression. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class BrowserIT {

    private static final String FRIEND = "https://front.example";
    private static final String OK = "/api/registry/v1/ok";

    @Tag("TR-04")
    @Test
    void a_page_of_the_list_may_ask_and_read() {
        var preflight = given().header("Origin", FRIEND)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization, if-match")
                .options(OK);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization", "If-Match");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();

        var answer = given().auth()
                .oauth2(Tokens.of("registry"))
                .header("Origin", FRIEND)
                .get(OK);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("RateLimit", "ETag", "Link");
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(given().header("Origin", FRIEND).get(OK).header("Access-Control-Allow-Origin"))
                .as("a page must be able to read why it was refused")
                .isEqualTo(FRIEND);
    }

    @Tag("TR-04")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.test",
                "http://front.example",
                "https://front.example.evil.test",
                "https://evilfront.example",
                "https://front.example:8443",
                "https://FRONT.example",
                "https://front.example/"
            })
    void no_other_page_may(String origin) {
        var preflight = given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .options(OK);
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.contentType()).startsWith("application/problem+json");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        assertThat(given().header("Origin", origin).get("/openapi.json").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    private static java.net.http.HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(
                                    RestAssured.baseURI + ":" + RestAssured.port + "/api/registry/v1/" + path))
                            .header("Authorization", "Bearer " + Tokens.of("registry"))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "longer", "streamed"})
    void a_long_text_is_compressed_for_who_can_read_it(String path) throws Exception {
        var plain = get(path, "identity");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();

        var packed = get(path, "gzip, br");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(packed.body().length).isLessThan(plain.body().length / 5);
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "tagged", "picture", "packed"})
    void what_is_short_tagged_or_no_text_stays_as_it_is(String path) throws Exception {
        var plain = get(path, "identity");
        var same = get(path, "gzip");

        assertThat(same.body()).isEqualTo(plain.body());
        assertThat(same.headers().firstValue("Content-Encoding"))
                .isEqualTo(plain.headers().firstValue("Content-Encoding"));
    }

    @Test
    void a_client_that_would_rather_speak_http_2_goes_on_in_http_1() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + OK))
                    .header("Authorization", "Bearer " + Tokens.of("registry"))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }
}
