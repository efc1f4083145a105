package fr.maillage.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisClient;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** Two gateways and a real Redis. */
class SharedLimitsTest {

    private static final Policy HUNDRED = Policy.of("default", Kind.READ, Rate.of("100/h"));

    private final int port = freePort();
    private final List<RedisBuckets> gateways = new ArrayList<>();
    private RedisServer redis = server();

    @BeforeEach
    void start() throws IOException {
        redis.start();
    }

    @AfterEach
    void stop() throws IOException {
        gateways.forEach(RedisBuckets::close);
        redis.stop();
    }

    private RedisServer server() {
        try {
            return RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
        } catch (IOException failure) {
            throw new IllegalStateException("redis-server on port " + port, failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("no port", failure);
        }
    }

    private RedisBuckets gateway() {
        var alone = new MemoryBuckets(1000, Duration.ofHours(1), TimeMeter.SYSTEM_NANOTIME);
        var gateway = new RedisBuckets("redis://127.0.0.1:" + port, Duration.ofSeconds(2), 1000, alone);
        gateways.add(gateway);
        return gateway;
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static ConsumptionProbe take(RedisBuckets gateway, String caller) {
        try {
            return gateway.take(caller, HUNDRED)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(caller, failure);
        }
    }

    @Tag("RL-01")
    @Test
    void two_gateways_share_one_allowance() throws Exception {
        RedisBuckets one = gateway();
        RedisBuckets other = gateway();
        until("both share", () -> one.isShared() && other.isShared());

        var asked = new ArrayList<Future<ConsumptionProbe>>();
        for (int i = 0; i < 200; i++) {
            asked.add(one.take("client a", HUNDRED));
            asked.add(other.take("client a", HUNDRED));
        }
        Future.join(asked).toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);

        assertThat(asked.stream().filter(answer -> answer.result().isConsumed()))
                .hasSize(100);
        assertThat(take(other, "client b").getRemainingTokens()).isEqualTo(99);
    }

    @Test
    void without_redis_each_gateway_counts_alone_and_with_it_again_together() throws Exception {
        RedisBuckets one = gateway();
        RedisBuckets other = gateway();
        until("both share", () -> one.isShared() && other.isShared());
        assertThat(take(one, "client a").getRemainingTokens()).isEqualTo(99);

        redis.stop();
        until("alone", () -> take(one, "client c").isConsumed() && !one.isShared());
        for (int i = 0; i < 200; i++) {
            take(one, "client d");
        }
        assertThat(take(one, "client d").isConsumed()).isFalse();
        assertThat(take(other, "client d").isConsumed()).isTrue();

        redis = server();
        redis.start();
        until("together again", () -> {
            take(one, "client e");
            take(other, "client e");
            return one.isShared() && other.isShared();
        });
        long left = take(one, "client f").getRemainingTokens();
        assertThat(take(other, "client f").getRemainingTokens()).isEqualTo(left - 1);
    }

    @Test
    void a_redis_that_comes_later_is_found() throws Exception {
        redis.stop();
        RedisBuckets early = gateway();
        assertThat(take(early, "client a").isConsumed()).isTrue();
        assertThat(early.isShared()).isFalse();

        redis = server();
        redis.start();

        until("found", () -> take(early, "client a").isConsumed() && early.isShared());
    }

    @Test
    void an_allowance_in_redis_expires() throws Exception {
        RedisBuckets one = gateway();
        until("shares", one::isShared);
        take(one, "client a");
        long begin = System.nanoTime();
        for (int i = 0; i < 2000; i++) {
            take(one, "client " + i % 50);
        }
        System.out.printf(
                "counting one request in Redis, one after the other: %.0f µs%n",
                (System.nanoTime() - begin) / 1000.0 / 2000);

        try (RedisClient direct = RedisClient.create("redis://127.0.0.1:" + port)) {
            assertThat(direct.connect().sync().pttl(RedisBuckets.key("client a", HUNDRED)))
                    .isBetween(1L, Duration.ofHours(2).toMillis());
        }
    }
}
