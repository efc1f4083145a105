package fr.maillage.integration.datasubject;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** {@code maillage.data-subjects.*} */
@ConfigMapping(prefix = "maillage.data-subjects")
public interface DataSubjectsConfig {

    /** Services that hold personal data, by name; this one takes part by itself. */
    Map<String, Part> parts();

    /** Where one service takes its orders; the scope of the token is {@code <service>:data-subjects}. */
    interface Part {
        URI url();
    }

    /** How long the package of an access stays, sealed, to be handed over. */
    @WithDefault("7D")
    Duration packageFor();

    /** How long the person of a refused request stays known, should she complain. */
    @WithDefault("365D")
    Duration refusedFor();

    @WithDefault("2S")
    Duration poll();

    /** How long a service may take for an order. */
    @WithDefault("60S")
    Duration patience();

    /** How long an instance has a part for itself: longer than {@link #patience}. */
    @WithDefault("2M")
    Duration lease();

    /** Pause after a first try without answer; it doubles with each further one, up to {@link #longestRetry}. */
    @WithDefault("5S")
    Duration firstRetry();

    @WithDefault("15M")
    Duration longestRetry();
}
