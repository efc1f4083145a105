package fr.maillage.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields as no client library would write them, over a socket. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@Tag("ER-01")
class HostileHeadersIT {

    @TestHTTPResource
    URI address;

    private String answer(String fields) throws IOException {
        return answer("GET", fields, "");
    }

    private String answer(String method, String fields, String body) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((method
                                    + " /api/sample/v1/fruits HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                    + Tokens.grower() + "\r\nContent-Length: " + body.length() + "\r\n" + fields
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void isRefused(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept:", "Accept: ", "Accept:\t"})
    void an_empty_accept_is_no_preference(String field) throws IOException {
        assertThat(answer(field)).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-type: application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: /", "Accept: json", "Accept: \u0000", "Accept: a/b/c;;;="})
    void an_accept_that_names_nothing_is_4xx(String field) throws IOException {
        assertThat(answer(field)).containsPattern("^HTTP/1.1 4\\d\\d ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Proto: gopher", "X-Forwarded-Proto: a b", "X-Forwarded-Host: a b"})
    void an_address_that_is_none_is_400_or_ignored(String field) throws IOException {
        assertThat(answer(field)).containsPattern("^HTTP/1.1 (200|400) ");
    }

    @Test
    void a_type_of_body_that_cannot_be_read_is_a_problem() throws IOException {
        isRefused(answer("POST", "Content-Type: ;;;", "{}"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void an_upgrade_that_gathers_the_request_in_memory_is_not_taken_up(String method) throws IOException {
        String asked =
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAABAAAAIAAAABAAN_____AAQAAP__";
        assertThat(answer(method, asked, "")).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 101");
    }
}
