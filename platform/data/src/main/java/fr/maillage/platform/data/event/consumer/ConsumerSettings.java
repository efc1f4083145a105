package fr.maillage.platform.data.event.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** {@code maillage.consumers.*} */
@ConfigMapping(prefix = "maillage.consumers")
public interface ConsumerSettings {

    /** Feeds by the name of their service; this service's own needs none. */
    Map<String, Feed> feeds();

    /** Where a feed is. */
    interface Feed {

        /** The address of its operation, such as {@code http://127.0.0.1:8081/api/registry/v1/events}. */
        URI url();
    }

    /** How long an instance that gives no sign of life keeps a consumer. */
    @WithDefault("60s")
    Duration lease();

    /** How long one read of a feed waits for news; shorter than the lease. */
    @WithDefault("20s")
    Duration patience();

    /** Most events of one read. */
    @WithDefault("200")
    int limit();

    /** How often an event is tried before it is given up. */
    @WithDefault("8")
    int attempts();

    /** Pause after a first failure; it doubles with each further one. */
    @WithDefault("1s")
    Duration firstRetry();

    /** The longest such pause. */
    @WithDefault("5m")
    Duration longestRetry();

    /** A consumer further behind than this is unwell. */
    @WithDefault("5m")
    Duration lag();

    default Duration pause(int failures) {
        Duration pause = firstRetry();
        for (int i = 1; i < failures && pause.compareTo(longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestRetry()) < 0 ? pause : longestRetry();
    }
}
