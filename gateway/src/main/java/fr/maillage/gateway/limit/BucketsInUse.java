package fr.maillage.gateway.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** In memory, or in the Redis of the configuration with memory to fall back on. */
@Singleton
class BucketsInUse {

    private static final Duration LEAST = Duration.ofMinutes(2);

    @Produces
    @Singleton
    Buckets buckets(LimitsConfig config) {
        var memory = new MemoryBuckets(config.callers(), longestPeriod(config), TimeMeter.SYSTEM_NANOTIME);
        return config.redisUrl()
                .<Buckets>map(url -> new RedisBuckets(url, config.redisTimeout(), config.callers(), memory))
                .orElse(memory);
    }

    void close(@Disposes Buckets buckets) {
        if (buckets instanceof RedisBuckets redis) {
            redis.close();
        }
    }

    private static Duration longestPeriod(LimitsConfig config) {
        return config.tiers().values().stream()
                .flatMap(tier -> java.util.stream.Stream.of(tier.read(), tier.write(), tier.export()))
                .map(Rate::period)
                .reduce(LEAST, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
