package fr.maillage.integration.client.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with the address of a client's keys.
 *
 * @param goodAt when it last gave the keys that are good now
 * @param failures in a row since then
 * @param fault of the last try, null when it went well
 * @param dueAt when it is asked next
 */
public record KeyFetch(
        Instant goodAt, int failures, @Nullable KeyFault fault, Instant dueAt) {

    private static final int MOST_DOUBLINGS = 20;

    public static KeyFetch good(Instant now, Duration every) {
        return new KeyFetch(now, 0, null, now.plus(every));
    }

    /** Asked again after a pause that doubles with each failure, and at least as often as when all goes well. */
    public KeyFetch failed(KeyFault why, Instant now, Duration firstRetry, Duration every) {
        Duration pause = firstRetry.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return new KeyFetch(goodAt, failures + 1, why, now.plus(pause.compareTo(every) < 0 ? pause : every));
    }
}
