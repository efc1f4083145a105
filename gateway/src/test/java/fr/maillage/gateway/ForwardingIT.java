package fr.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.Test;

/** What passes, as it is. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class ForwardingIT {

    @Test
    void a_request_goes_through_as_it_is() {
        var echo = Gateway.caller()
                .contentType("application/json")
                .urlEncodingEnabled(false)
                .body("{\"a\":\"é\"}")
                .put(Gateway.API + "echo?q=caf%C3%A9&b=//..;")
                .jsonPath();
        assertThat(echo.getString("method")).isEqualTo("PUT");
        assertThat(echo.getString("uri")).isEqualTo(Gateway.API + "echo?q=caf%C3%A9&b=//..;");
        assertThat(echo.getString("body")).isEqualTo("{\"a\":\"é\"}");
        assertThat(echo.getString("headers.authorization")).startsWith("Bearer ");
    }

    @Test
    void trace_and_request_id_are_passed_on_and_returned() {
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        var response = Gateway.caller()
                .header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01")
                .header("X-Request-Id", "ars-31.7")
                .get(Gateway.API + "echo");
        assertThat(response.jsonPath().getString("headers.traceparent"))
                .startsWith("00-" + traceId)
                .doesNotContain("b7ad6b7169203331");
        assertThat(response.jsonPath().getString("headers.x-request-id")).isEqualTo("ars-31.7");
        assertThat(response.header("X-Request-Id")).isEqualTo("ars-31.7");
    }

    @Test
    void answers_are_kept_nowhere_unless_the_service_allows_their_owner() {
        assertThat(Gateway.caller().get(Gateway.API + "ok").header("Cache-Control"))
                .isEqualTo("no-store");
        var own = Gateway.caller().get(Gateway.API + "private");
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(own.header("ETag")).isEqualTo("\"1\"");
        var loud = Gateway.caller().get(Gateway.API + "loud");
        assertThat(loud.header("Server")).isNull();
        assertThat(loud.header("X-Powered-By")).isNull();
        assertThat(loud.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void known_state_and_head_pass_without_body() {
        var known = Gateway.caller().get(Gateway.API + "known");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.asString()).isEmpty();
        var head = Gateway.caller().head(Gateway.API + "ok");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("11");
    }
}
