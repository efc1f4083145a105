package fr.maillage.platform.data.event.consumer;

import java.time.Duration;
import java.util.Map;

/** Settings under which a test need not wait. */
record FastSettings(int attempts, int limit) implements ConsumerSettings {

    static final FastSettings THREE_TRIES = new FastSettings(3, 50);
    static final FastSettings MANY_TRIES = new FastSettings(1000, 20);

    @Override
    public Map<String, Feed> feeds() {
        return Map.of();
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(200);
    }

    @Override
    public Duration firstRetry() {
        return Duration.ofMillis(20);
    }

    @Override
    public Duration longestRetry() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration lag() {
        return Duration.ofMinutes(5);
    }
}
