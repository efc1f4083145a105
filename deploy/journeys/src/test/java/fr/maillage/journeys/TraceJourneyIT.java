package fr.maillage.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.journeys.TraceReceiver.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One request through the gateway to a service, as a collector of traces is told of it. */
class TraceJourneyIT {

    private static final String CALLER = "b7ad6b7169203331";

    private final Installation maillage = Installation.running();

    @Tag("AU-03")
    @Test
    void gateway_and_service_are_one_trace_and_say_nothing_of_what_was_asked() throws InterruptedException {
        String traceId = "8af7651916cd43dd8448eb211c80319c";
        String token = maillage.token("frontend-demo");

        given().auth()
                .oauth2(token)
                .header("traceparent", "00-" + traceId + "-" + CALLER + "-01")
                .queryParam("q", "Canaridupont")
                .get(maillage.url() + "/api/registry/v1/professionals")
                .then()
                .statusCode(200);

        List<Told> told = awaited(traceId);
        Told gateway = only(told, "gateway");
        Told registry = only(told, "registry");
        assertThat(gateway.parent()).isEqualTo(CALLER);
        assertThat(registry.parent()).isEqualTo(gateway.id());
        assertThat(told).extracting(Told::name).containsOnly("GET /api/registry/v1/professionals");
        assertThat(maillage.traces().text().toLowerCase(Locale.ROOT))
                .doesNotContain("canari")
                .doesNotContain(token.toLowerCase(Locale.ROOT));
    }

    private List<Told> awaited(String traceId) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (maillage.traces().ofTrace(traceId).size() < 2 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return maillage.traces().ofTrace(traceId);
    }

    private static Told only(List<Told> told, String part) {
        List<Told> ofPart =
                told.stream().filter(span -> span.part().equals(part)).toList();
        assertThat(ofPart).as(part + " in " + told).hasSize(1);
        return ofPart.getFirst();
    }
}
