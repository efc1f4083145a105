package fr.maillage.registry.geocode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of locating. */
@ConfigMapping(prefix = "maillage.geocode")
public interface GeocodeConfig {

    /** How often due rows are looked for; zero to locate only when asked. */
    @WithDefault("30s")
    Duration lookEvery();
}
