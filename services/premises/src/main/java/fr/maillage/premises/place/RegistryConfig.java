package fr.maillage.premises.place;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** {@code maillage.registry.*}: where the registry is, and how much of its slowness is borne. */
@ConfigMapping(prefix = "maillage.registry")
public interface RegistryConfig {

    URI url();

    /** How long one answer may take, connecting included. */
    @WithDefault("2s")
    Duration patience();

    /** After a failure, how long it is left alone. */
    @WithDefault("10s")
    Duration pause();

    /** How old what it told may be before it is asked again. */
    @WithDefault("24H")
    Duration keep();

    /** How old distances to pharmacy, hospital and out-of-hours house may be. */
    @WithDefault("30D")
    Duration keepDistances();

    /** After how long places are asked about again: outlines and groupings change with each vintage. */
    @WithDefault("30D")
    Duration renewAfter();

    /** The same of places of which it knew nothing. */
    @WithDefault("24H")
    Duration renewUnknownAfter();

    /** How often places are looked for that it has still to tell about. */
    @WithDefault("30s")
    Duration lookEvery();
}
