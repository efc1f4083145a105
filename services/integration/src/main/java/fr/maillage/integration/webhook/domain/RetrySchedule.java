package fr.maillage.integration.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a message is tried again: pauses that grow, each a fifth shorter or longer by chance, so that crowds do not return together. */
public record RetrySchedule(List<Duration> pauses) {

    /** Whatever a receiver asks for, it is not longer than this. */
    public static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private static final double SPREAD = 0.2;

    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * After so many attempts; empty when it is given up.
     *
     * @param chance between 0 and 1
     * @param asked what the receiver asked for (Retry-After), which only ever lengthens the pause
     */
    public Optional<Instant> next(int attempts, Instant now, double chance, @Nullable Duration asked) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        double factor = 1 - SPREAD + 2 * SPREAD * chance;
        Duration pause = Duration.ofMillis((long) (pauses.get(attempts - 1).toMillis() * factor));
        Duration longest = asked == null || asked.compareTo(pause) <= 0 ? pause : capped(asked);
        return Optional.of(now.plus(longest));
    }

    public static Duration capped(Duration asked) {
        return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
    }
}
