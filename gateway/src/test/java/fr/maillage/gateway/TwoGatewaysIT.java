package fr.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import redis.embedded.RedisServer;

/** Two whole gateways before one service, and one Redis between them that dies and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoGatewaysIT {

    private static final int ALLOWED = 60;
    private static final String OK = "/api/registry/v1/ok";

    private final OidcWiremockTestResource issuer = new OidcWiremockTestResource();
    private final Upstream service = new Upstream();
    private final int redisPort = RunningGateway.freePort();
    private RedisServer redis = redis();
    private List<RunningGateway> gateways = List.of();

    private RedisServer redis() {
        try {
            return RedisServer.newRedisServer()
                    .port(redisPort)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
        } catch (IOException failure) {
            throw new IllegalStateException("redis-server on port " + redisPort, failure);
        }
    }

    @BeforeAll
    void start() throws Exception {
        redis.start();
        Map<String, String> settings = new HashMap<>();
        settings.put("MAILLAGE_OIDC_ISSUER", issuer.start().get("keycloak.url") + "/realms/quarkus");
        String address = service.start().get("maillage.gateway.services.registry");
        settings.put("MAILLAGE_REGISTRY_URL", address);
        settings.put("MAILLAGE_PREMISES_URL", address);
        settings.put("MAILLAGE_INTEGRATION_URL", address);
        settings.put("MAILLAGE_GATEWAY_CONTRACT_PATHS_ONLY", "false");
        settings.put("MAILLAGE_GATEWAY_LIMITS_TIERS_DEFAULT_READ", ALLOWED + "/h");
        settings.put("MAILLAGE_GATEWAY_LIMITS_REDIS_URL", "redis://127.0.0.1:" + redisPort);
        settings.put("MAILLAGE_GATEWAY_LIMITS_REDIS_TIMEOUT", "2S");
        gateways = List.of(
                RunningGateway.start("first-gateway", settings), RunningGateway.start("second-gateway", settings));
        until("both share", () -> isShared("warming"));
    }

    @AfterAll
    void stop() throws IOException {
        gateways.forEach(RunningGateway::close);
        redis.stop();
        service.stop();
        issuer.stop();
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** By a client of its own each time: what the first takes, the second misses. */
    private boolean isShared(String client) {
        String one = client + "-" + System.nanoTime();
        long left = left(0, one);
        return left(1, one) == left - 1;
    }

    private long left(int gateway, String client) {
        String limit = gateways.get(gateway)
                .get(OK, Tokens.ofClient(client, ""))
                .headers()
                .firstValue("RateLimit")
                .orElseThrow();
        return Long.parseLong(limit.replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    private int status(int gateway, String client) {
        return gateways.get(gateway).get(OK, Tokens.ofClient(client, "")).statusCode();
    }

    private List<Integer> statuses(int times, String client, int... turns) {
        return IntStream.range(0, times)
                .map(i -> status(turns[i % turns.length], client))
                .boxed()
                .toList();
    }

    @Tag("RL-01")
    @Test
    @Order(1)
    void two_gateways_hold_one_client_to_one_allowance() {
        List<Integer> answers = statuses(ALLOWED + 20, "shared", 0, 1);

        assertThat(Collections.frequency(answers, 200)).isBetween(ALLOWED, ALLOWED + 1);
        assertThat(answers.subList(ALLOWED + 1, answers.size())).containsOnly(429);
        assertThat(status(0, "another")).isEqualTo(200);
        assertThat(status(1, "another")).isEqualTo(200);
    }

    @Tag("RL-01")
    @Test
    @Order(2)
    void without_redis_nobody_is_refused_for_it_and_each_gateway_keeps_the_limit_alone() throws Exception {
        redis.stop();
        until("each counts alone", () -> !isShared("alone"));

        List<Integer> first = statuses(ALLOWED + 10, "orphan", 0);
        List<Integer> second = statuses(ALLOWED + 10, "orphan", 1);

        assertThat(Collections.frequency(first, 200)).isBetween(ALLOWED, ALLOWED + 1);
        assertThat(Collections.frequency(second, 200)).isBetween(ALLOWED, ALLOWED + 1);
        assertThat(first).containsOnly(200, 429);
    }

    @Tag("RL-01")
    @Test
    @Order(3)
    void a_redis_that_comes_back_is_shared_again_without_anybody_doing_anything() throws Exception {
        redis = redis();
        redis.start();

        until("both share again", () -> isShared("again"));

        List<Integer> answers = statuses(ALLOWED + 20, "reunited", 0, 1);
        assertThat(Collections.frequency(answers, 200)).isBetween(ALLOWED, ALLOWED + 1);
    }
}
