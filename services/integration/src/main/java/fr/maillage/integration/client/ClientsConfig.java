package fr.maillage.integration.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code maillage.clients.*} */
@ConfigMapping(prefix = "maillage.clients")
interface ClientsConfig {

    /** By realm role, the scopes that whoever has it may hand on to a machine; of the others, none. */
    Map<String, List<String>> scopes();

    /** Tiers that an organization may take by itself; the gateway's settings give more to a client by its name. */
    @WithDefault("default,frontend")
    List<String> tiers();

    /** Clients of one organization at most, deleted ones aside. */
    @WithDefault("50")
    int most();

    /** How often decisions taken on another instance are looked for. */
    @WithDefault("2S")
    Duration poll();

    /** Pause after a first failure; it doubles with each further one, up to {@link #longestRetry}. */
    @WithDefault("2S")
    Duration firstRetry();

    @WithDefault("5M")
    Duration longestRetry();

    /** How often an address of keys is asked. */
    @WithDefault("15M")
    Duration keysEvery();

    /** Pause after an address failed for the first time; it doubles up to {@link #keysEvery}. */
    @WithDefault("1M")
    Duration keysFirstRetry();

    /** An address is asked no more often than that, whoever wants it. */
    @WithDefault("10S")
    Duration keysPause();
}
