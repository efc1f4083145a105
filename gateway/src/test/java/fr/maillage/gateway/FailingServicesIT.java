package fr.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What callers are told when a service fails. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class FailingServicesIT {

    @Test
    void a_service_that_is_down_503_at_once() {
        Instant before = Instant.now();
        var response = Gateway.problem(Gateway.caller().get("/api/premises/v1/away"), 503, "dependency-unavailable");
        assertThat(response.header("Retry-After")).isEqualTo("2");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_service_that_is_slow_504() {
        var response = Gateway.problem(
                Gateway.caller().header("Accept-Language", "en").get(Gateway.API + "slow"), 504, "gateway-timeout");
        assertThat(response.jsonPath().getString("detail"))
                .isEqualTo("The service registry did not answer within 1 s.");
    }

    @Tag("ER-01")
    @Test
    void a_service_that_hangs_up_502_and_a_read_is_asked_twice() {
        int before = Upstream.RECEIVED.get();
        Gateway.problem(Gateway.caller().get(Gateway.API + "gone"), 502, "bad-gateway");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before + 2);
        Gateway.problem(
                Gateway.caller().contentType("application/json").body("{}").post(Gateway.API + "gone"),
                502,
                "bad-gateway");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before + 3);
    }

    @Tag("ER-01")
    @Test
    void failures_without_explanation_are_explained() {
        assertThat(Gateway.problem(Gateway.caller().get(Gateway.API + "html"), 502, "bad-gateway")
                        .asString())
                .doesNotContain("stack");
        Gateway.problem(Gateway.caller().get(Gateway.API + "empty"), 404, "not-found");
    }
}
