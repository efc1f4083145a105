package fr.maillage.integration.outside;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** {@code maillage.webhooks.*}, as far as it is about connections: keys of clients are fetched by the same rules. */
@ConfigMapping(prefix = "maillage.webhooks")
public interface OutsideConfig {

    /** Admits http, any port and addresses of this machine. For tests: the profile {@code prod} refuses to start with it. */
    @WithDefault("false")
    boolean testMode();

    @WithDefault("443,8443")
    Set<Integer> ports();

    /** For the name and the connection, within the deadline of a call. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long a connection that nobody uses is kept for the next call to the same place; zero keeps none. */
    @WithDefault("15S")
    Duration keepAlive();
}
