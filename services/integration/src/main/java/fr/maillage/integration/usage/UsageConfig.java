package fr.maillage.integration.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code maillage.usage.*} */
@ConfigMapping(prefix = "maillage.usage")
public interface UsageConfig {

    /** Each gateway by an address of its own, not that of a balancer; without any, nothing is counted. */
    Optional<List<URI>> gateways();

    /** How often they are read; a gateway that stops takes with it what it counted since. */
    @WithDefault("15S")
    Duration every();

    /** How long one may take to answer. */
    @WithDefault("5S")
    Duration patience();

    /** Days kept. */
    @WithDefault("400")
    int days();
}
