package fr.maillage.gateway.metrics;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** How long answers took and what they were, for one service. Safe from any thread, without waiting. */
final class Durations {

    /** Upper bounds in milliseconds. */
    private static final long[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 60_000};

    private static final int CLASSES = 6;

    private final LongAdder[] buckets = adders(BOUNDS.length + 1);
    private final LongAdder[] statuses = adders(CLASSES);
    private final LongAdder refusedForRate = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void add(int status, long tookNanos) {
        int bucket = 0;
        long millis = TimeUnit.NANOSECONDS.toMillis(tookNanos);
        while (bucket < BOUNDS.length && millis >= BOUNDS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        statuses[Math.clamp(status / 100, 0, CLASSES - 1)].increment();
        nanos.add(tookNanos);
        if (status == 429) {
            refusedForRate.increment();
        }
    }

    void writeStatuses(String service, StringBuilder out) {
        for (int i = 1; i < CLASSES; i++) {
            out.append("maillage_gateway_requests_total{service=\"%s\",status=\"%dxx\"} %d\n"
                    .formatted(service, i, statuses[i].sum()));
        }
    }

    void writeRefused(String service, StringBuilder out) {
        out.append("maillage_gateway_limited_requests_total{service=\"%s\"} %d\n"
                .formatted(service, refusedForRate.sum()));
    }

    void writeSeconds(String service, StringBuilder out) {
        String name = "maillage_gateway_request_duration_seconds";
        long count = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            count += buckets[i].sum();
            out.append("%s_bucket{service=\"%s\",le=\"%s\"} %d\n".formatted(name, service, BOUNDS[i] / 1000.0, count));
        }
        count += buckets[BOUNDS.length].sum();
        out.append("%s_bucket{service=\"%s\",le=\"+Inf\"} %d\n".formatted(name, service, count));
        out.append("%s_count{service=\"%s\"} %d\n".formatted(name, service, count));
        out.append("%s_sum{service=\"%s\"} %s\n".formatted(name, service, nanos.sum() / 1e9));
    }

    private static LongAdder[] adders(int count) {
        var adders = new LongAdder[count];
        for (int i = 0; i < count; i++) {
            adders[i] = new LongAdder();
        }
        return adders;
    }
}
