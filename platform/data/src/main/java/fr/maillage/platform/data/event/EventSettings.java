package fr.maillage.platform.data.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code maillage.events.*} */
@ConfigMapping(prefix = "maillage.events")
public interface EventSettings {

    /**
     * How often this instance looks for events that another one committed or sealed, while somebody waits for news.
     * Its own are seen at once.
     */
    @WithDefault("50ms")
    Duration poll();

    /** The same, while nobody waits. */
    @WithDefault("1s")
    Duration idlePoll();

    /** How long events stay in the feed; fewer than 400 days are refused. */
    @WithDefault("400d")
    Duration retention();

    /** How often expired events are removed. */
    @WithDefault("1h")
    Duration retentionInterval();

    /** Requests of this instance that may wait for news at the same time; further ones are 429. */
    @WithDefault("1000")
    int waiting();

    /** The same, of one client. */
    @WithDefault("50")
    int waitingPerClient();
}
