package fr.maillage.gateway.limit;

import io.github.bucket4j.BucketConfiguration;

/**
 * One allowance, with the names and numbers callers are told (IETF draft-ietf-httpapi-ratelimit-headers).
 *
 * @param name {@code default-read}
 * @param header the value of {@code RateLimit-Policy}: quota {@code q} per window {@code w} in seconds
 */
record Policy(String name, Rate rate, BucketConfiguration bucket, String header) {

    static Policy of(String tier, Kind kind, Rate rate) {
        String name = tier + "-" + kind.label();
        var bucket = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.period()))
                .build();
        String header = "\"%s\";q=%d;w=%d"
                .formatted(name, rate.requests(), rate.period().toSeconds());
        return new Policy(name, rate, bucket, header);
    }
}
