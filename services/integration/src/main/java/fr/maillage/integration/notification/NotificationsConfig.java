package fr.maillage.integration.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code maillage.notifications.*} */
@ConfigMapping(prefix = "maillage.notifications")
interface NotificationsConfig {

    /** How long what comes at once is waited for: a burst is one letter, and nobody gets more than one in this time. */
    @WithDefault("1M")
    Duration gathered();

    /** How often what is due is looked for. */
    @WithDefault("10S")
    Duration poll();

    /** Pause after a first failure; it doubles with each further one, up to {@link #longestRetry}. */
    @WithDefault("1M")
    Duration firstRetry();

    @WithDefault("1H")
    Duration longestRetry();

    /** Tries before a letter is given up: with the pauses above, a little over a day. */
    @WithDefault("30")
    int attempts();

    /** How long it is remembered what was told. */
    @WithDefault("90D")
    Duration keep();
}
