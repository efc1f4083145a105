package fr.maillage.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts in a Redis that several gateways share. Questions about one caller that arrive together travel together. While
 * Redis is away or slow each gateway counts by itself: a limit may then be passed once per gateway, never ignored, and
 * nobody is refused for it.
 */
final class RedisBuckets implements Buckets, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RedisBuckets.class);
    private static final Duration KEPT_AFTER_REFILL = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final RedisURI address;
    private final RedisClient client;
    private final MemoryBuckets alone;
    private final long patienceMillis;
    private final Cache<String, AsyncBucketProxy> known;
    private final AtomicBoolean away = new AtomicBoolean();

    private volatile @Nullable AsyncProxyManager<String> manager;
    private volatile boolean closed;

    RedisBuckets(String url, Duration patience, long callers, MemoryBuckets alone) {
        this.address = RedisURI.create(url);
        this.alone = alone;
        this.patienceMillis = patience.toMillis();
        this.known = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build();
        this.client = RedisClient.create(address);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(patience))
                .build());
        connect();
    }

    @Override
    public Future<ConsumptionProbe> take(String caller, Policy policy) {
        AsyncProxyManager<String> shared = manager;
        if (shared == null) {
            return alone.take(caller, policy);
        }
        AsyncBucketProxy bucket = known.get(
                key(caller, policy),
                unseen -> shared.builder()
                        .withOptimization(Optimizations.batching())
                        .build(unseen, () -> CompletableFuture.completedFuture(policy.bucket())));
        CompletableFuture<ConsumptionProbe> counted = bucket.tryConsumeAndReturnRemaining(1)
                .orTimeout(patienceMillis, TimeUnit.MILLISECONDS)
                .whenComplete((probe, failure) -> say(failure))
                .exceptionally(failure -> alone.count(caller, policy));
        return Future.fromCompletionStage(counted);
    }

    /** Whether other gateways count along. */
    boolean isShared() {
        return manager != null && !away.get();
    }

    static String key(String caller, Policy policy) {
        return "maillage:limit:" + policy.name() + ' ' + caller;
    }

    // The client itself comes back to a Redis it has once reached; the first time is ours to insist on.
    private void connect() {
        Future.fromCompletionStage(
                        client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address))
                .onSuccess(this::use)
                .onFailure(failure -> {
                    say(failure);
                    CompletableFuture.delayedExecutor(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(this::connectUnlessClosed);
                });
    }

    private void use(StatefulRedisConnection<String, byte[]> connection) {
        manager = Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_AFTER_REFILL))
                .build()
                .asAsync();
        say(null);
    }

    private void connectUnlessClosed() {
        if (!closed) {
            connect();
        }
    }

    // One line when it goes and one when it is back, however many requests notice.
    private void say(@Nullable Throwable failure) {
        if (failure == null) {
            if (away.compareAndSet(true, false)) {
                LOG.info("Redis is back: limits are shared again");
            }
        } else if (away.compareAndSet(false, true)) {
            LOG.warnf(
                    "Redis is away (%s): this gateway counts limits alone",
                    failure.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        closed = true;
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
