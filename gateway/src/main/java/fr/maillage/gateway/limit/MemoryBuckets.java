package fr.maillage.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.vertx.core.Future;
import java.time.Duration;

/** Counts in this process. An allowance that has had time to refill is forgotten: a full one is as good as a new one. */
final class MemoryBuckets implements Buckets {

    private final Cache<String, Bucket> buckets;
    private final TimeMeter time;

    /** @param forgotten no shorter than the longest period of the rates in use */
    MemoryBuckets(long callers, Duration forgotten, TimeMeter time) {
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(forgotten)
                .ticker(time::currentTimeNanos)
                .build();
    }

    @Override
    public Future<ConsumptionProbe> take(String caller, Policy policy) {
        return Future.succeededFuture(count(caller, policy));
    }

    ConsumptionProbe count(String caller, Policy policy) {
        return buckets.get(policy.name() + ' ' + caller, unseen -> bucket(policy))
                .tryConsumeAndReturnRemaining(1);
    }

    /** Callers remembered now. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Policy policy) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        for (var limit : policy.bucket().getBandwidths()) {
            builder.addLimit(limit);
        }
        return builder.build();
    }
}
