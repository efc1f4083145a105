package fr.maillage.platform.data.event.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a consumer is doing, as every instance may tell.
 *
 * @param lag age of the oldest event known and not done with, zero when caught up; while the feed cannot be read, time
 *     since it was
 * @param waiting events set aside that will be tried again
 * @param dead events given up
 * @param failure kind of what keeps it from reading now
 * @param gapAt when it found that events had expired unread
 */
public record ConsumerStatus(
        String name,
        String feed,
        @Nullable UUID lastEvent,
        Duration lag,
        long waiting,
        long dead,
        @Nullable Instant checkedAt,
        @Nullable String failure,
        @Nullable Instant gapAt) {

    /** Caught up within this lag, nothing given up, nothing missed. */
    public boolean well(Duration longestLag) {
        return lag.compareTo(longestLag) <= 0 && dead == 0 && gapAt == null;
    }
}
