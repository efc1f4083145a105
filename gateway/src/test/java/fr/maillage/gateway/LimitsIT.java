package fr.maillage.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Allowances as callers meet them. The tiers {@code tight} and {@code anonymous} are those of the test's settings. */
@QuarkusTest
@WithTestResource(OidcWiremockTestResource.class)
@WithTestResource(Upstream.class)
class LimitsIT {

    private static final String OK = "/api/registry/v1/ok";
    private static final int TIGHT_READS = 10;
    private static final int STRANGERS = 2000;

    private static URI gateway() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    private static Response get(String client, String path) {
        return given().auth().oauth2(Tokens.ofClient(client, "tight")).get(path);
    }

    private static List<Integer> statuses(int times, String client, String path) {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            statuses.add(get(client, path).statusCode());
        }
        return statuses;
    }

    @Tag("RL-01")
    @Test
    void every_answer_tells_the_allowance_and_the_last_one_429() {
        var first = get("told", OK);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"tight-read\";q=10;w=3600");
        assertThat(first.header("RateLimit")).matches("\"tight-read\";r=9;t=3(59|60)");
        statuses(TIGHT_READS - 1, "told", OK);

        int before = Upstream.RECEIVED.get();
        var refused = given().auth()
                .oauth2(Tokens.ofClient("told", "tight"))
                .header("Accept-Language", "en")
                .get(OK);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("Limit \"tight-read\" reached: 10 requests per 3600 s.");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 360);
        assertThat(refused.header("RateLimit")).startsWith("\"tight-read\";r=0;t=");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Upstream.RECEIVED.get()).isEqualTo(before);
    }

    @Tag("RL-01")
    @Test
    void many_tokens_spellings_and_claimed_addresses_of_one_client_share_one_allowance() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < TIGHT_READS; i++) {
            statuses.add(given().auth()
                    .oauth2(Tokens.ofClient("sly", "tight", "person-" + i))
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .header("Forwarded", "for=203.0.113." + i)
                    .urlEncodingEnabled(false)
                    .get(i % 2 == 0 ? OK + "?n=" + i : "/api/registry/v1/%6fk")
                    .statusCode());
        }
        assertThat(statuses).allMatch(status -> status != 429);
        assertThat(get("sly", "/api/integration/v1/ok").statusCode()).isEqualTo(429);
        assertThat(get("sly", "/openapi.json").statusCode()).isEqualTo(429);
    }

    @Test
    void reads_writes_and_exports_are_counted_apart() {
        assertThat(statuses(TIGHT_READS, "busy", OK)).containsOnly(200);
        assertThat(get("busy", OK).statusCode()).isEqualTo(429);

        var token = Tokens.ofClient("busy", "tight");
        var export = given().auth().oauth2(token).accept("text/csv").get(OK);
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.header("RateLimit")).startsWith("\"tight-export\";r=1;");
        var write = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{}")
                .post(OK);
        assertThat(write.statusCode()).isEqualTo(200);
        assertThat(write.header("RateLimit")).startsWith("\"tight-write\";r=2;");
    }

    @Test
    void one_client_at_its_limit_leaves_another_alone() {
        statuses(TIGHT_READS + 1, "greedy", OK);
        assertThat(get("modest", OK).statusCode()).isEqualTo(200);
    }

    @Test
    void a_tier_comes_from_the_settings_then_from_the_token_then_is_the_default() {
        assertThat(given().auth()
                        .oauth2(Tokens.ofClient("settled", "tight"))
                        .get(OK)
                        .header("RateLimit-Policy"))
                .startsWith("\"frontend-read\";q=200;w=1");
        assertThat(given().auth()
                        .oauth2(Tokens.ofClient("other", "no-such-tier"))
                        .get(OK)
                        .header("RateLimit-Policy"))
                .isEqualTo("\"default-read\";q=20;w=1");
        assertThat(given().auth()
                        .oauth2(Tokens.ofClient("other", "anonymous"))
                        .get(OK)
                        .header("RateLimit-Policy"))
                .isEqualTo("\"default-read\";q=20;w=1");
    }

    @Tag("RL-01")
    @Test
    void strangers_are_counted_by_address_whatever_they_say_it_is() {
        var statuses = new ArrayList<String>();
        long began = System.nanoTime();
        try (var stranger = new Wire.Line(gateway(), "127.0.0.9")) {
            for (int i = 0; i < 2 * STRANGERS && Collections.frequency(statuses, "429") < 50; i++) {
                statuses.add(stranger.get(
                        i % 2 == 0 ? OK : "/openapi/unknown.json",
                        "X-Forwarded-For: 198.51.100." + i % 250,
                        i % 3 == 0 ? "Authorization: Bearer nonsense" : "Accept: */*"));
            }
        }
        // The allowance refills all the while: a slow machine gets more of it.
        double refilled = (System.nanoTime() - began) / 60e9 * STRANGERS;
        assertThat(statuses).contains("401", "404", "429");
        assertThat(statuses.stream().filter(status -> !status.equals("429")).count())
                .isBetween((long) STRANGERS, STRANGERS + (long) refilled + 50);
        assertThat(given().get("/health").statusCode()).isNotEqualTo(429);
        assertThat(get("unharmed", OK).statusCode()).isEqualTo(200);
    }

    @Test
    void figures_are_shown_to_the_networks_of_the_settings_and_exist_for_nobody_else() {
        get("figures", OK);
        try (var monitor = new Wire.Line(gateway(), "127.0.0.7");
                var stranger = new Wire.Line(gateway(), "127.0.0.6")) {
            assertThat(monitor.get("/metrics", "Accept: */*")).isEqualTo("200");
            assertThat(monitor.body())
                    .contains("maillage_gateway_requests_total{service=\"registry\",status=\"2xx\"}")
                    .contains("maillage_gateway_request_duration_seconds_bucket{service=\"registry\",le=\"+Inf\"}")
                    .endsWith("# EOF\n");
            assertThat(stranger.get("/metrics", "X-Forwarded-For: 127.0.0.7")).isEqualTo("404");
        }
    }

    @Test
    void readiness_is_nobodys_allowance() {
        assertThat(given().get("/q/health/ready").header("RateLimit")).isNull();
    }
}
