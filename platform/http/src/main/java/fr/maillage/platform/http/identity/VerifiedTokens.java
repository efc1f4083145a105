package fr.maillage.platform.http.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What successful verifications gave, by token. The key is the SHA-256 of the token, so that no usable token is
 * kept as a key; size-bounded; an entry is never served at or past the token's own expiry.
 */
final class VerifiedTokens<V> {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Cache<String, Entry<V>> cache;
    private final Duration timeToLive;
    private final Clock clock;

    VerifiedTokens(Duration timeToLive, long size, Clock clock) {
        if (timeToLive.isNegative() || timeToLive.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "maillage.identity.cache-time (" + timeToLive + "), must be between 0 and " + LONGEST);
        }
        this.timeToLive = timeToLive;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterWrite(timeToLive)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    @Nullable
    V find(String token) {
        Entry<V> entry = cache.getIfPresent(key(token));
        return entry != null && clock.instant().isBefore(entry.expiry()) ? entry.value() : null;
    }

    void add(String token, V value, Instant expiry) {
        if (!timeToLive.isZero()) {
            cache.put(key(token), new Entry<>(value, expiry));
        }
    }

    private static String key(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private record Entry<V>(V value, Instant expiry) {}
}
