package fr.maillage.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a collector of traces is told. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Receiver.class)
class SpansIT {

    private static final String PARENT = "b7ad6b7169203331";

    private static JsonObject spanOf(String traceId) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (Instant.now().isBefore(end)) {
            Optional<JsonObject> span = Receiver.spans().stream()
                    .filter(told -> traceId.equals(told.getString("traceId")))
                    .findFirst();
            if (span.isPresent()) {
                return span.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no span of trace " + traceId + " in " + Receiver.BODIES);
    }

    private static JsonObject attributes(JsonObject span) {
        var attributes = new JsonObject();
        for (Object each : (Iterable<?>) span.getJsonArray("attributes", new JsonArray())) {
            JsonObject attribute = (JsonObject) each;
            attributes.put(
                    attribute.getString("key"),
                    attribute.getJsonObject("value").iterator().next().getValue());
        }
        return attributes;
    }

    @Test
    void a_request_is_one_span_of_its_callers_trace_named_by_its_operation() throws Exception {
        String traceId = "1af7651916cd43dd8448eb211c80319c";
        Instant before = Instant.now();

        var answer = given().auth()
                .oauth2(Tokens.reader())
                .header("traceparent", "00-" + traceId + "-" + PARENT + "-01")
                .get("/api/sample/v1/fruits");

        JsonObject span = spanOf(traceId);
        assertThat(answer.header("traceparent")).isEqualTo("00-" + traceId + "-" + span.getString("spanId") + "-01");
        assertThat(span.getString("parentSpanId")).isEqualTo(PARENT);
        assertThat(span.getString("name")).isEqualTo("GET /api/sample/v1/fruits");
        assertThat(span.getInteger("kind")).isEqualTo(2);
        assertThat(attributes(span).getString("http.route")).isEqualTo("/api/sample/v1/fruits");
        assertThat(attributes(span).getString("http.response.status_code")).isEqualTo("200");
        long begin = Long.parseLong(span.getString("startTimeUnixNano"));
        assertThat(begin / 1_000_000_000L).isGreaterThanOrEqualTo(before.getEpochSecond());
        assertThat(Long.parseLong(span.getString("endTimeUnixNano"))).isGreaterThan(begin);
        assertThat(Receiver.KEYS).contains("a key");
        assertThat(Receiver.BODIES.getFirst()).contains("\"service.name\"");
    }

    @Tag("AU-03")
    @Test
    void no_address_no_query_no_header_and_no_token_leaves_with_a_span() throws Exception {
        String token = Tokens.reader();
        String traceId = "2af7651916cd43dd8448eb211c80319c";

        given().auth()
                .oauth2(token)
                .header("traceparent", "00-" + traceId + "-" + PARENT + "-01")
                .header("User-Agent", "Canary-Agent")
                .get("/api/sample/v1/fruits?name=CanaryDupont");
        given().header("traceparent", "00-3af7651916cd43dd8448eb211c80319c-" + PARENT + "-01")
                .request("CANARY", "/nowhere/canary-10003045678");

        JsonObject refused = spanOf(traceId);
        JsonObject stray = spanOf("3af7651916cd43dd8448eb211c80319c");
        assertThat(attributes(refused).getString("http.response.status_code")).isEqualTo("400");
        assertThat(refused.containsKey("status")).isFalse();
        assertThat(stray.getString("name")).isEqualTo("_OTHER");
        assertThat(String.join("\n", Receiver.BODIES).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("canary")
                .doesNotContain(token.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("127.0.0.1");
    }

    @Test
    void what_its_beginner_does_not_want_kept_is_not_told_nor_are_probes() throws Exception {
        String unwanted = "4af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + unwanted + "-" + PARENT + "-00").get("/api/sample/v1/fruits");
        String probe = "5af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + probe + "-" + PARENT + "-01").get("/q/health/ready");
        String wanted = "6af7651916cd43dd8448eb211c80319c";
        given().header("traceparent", "00-" + wanted + "-" + PARENT + "-01").get("/api/sample/v1/fruits");

        spanOf(wanted);
        assertThat(String.join("\n", Receiver.BODIES)).doesNotContain(unwanted).doesNotContain(probe);
    }
}
