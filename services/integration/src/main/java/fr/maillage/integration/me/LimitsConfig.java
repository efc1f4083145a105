package fr.maillage.integration.me;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** {@code maillage.limits.*}: what each tier of clients may ask for; the gateway holds them to it. */
@ConfigMapping(prefix = "maillage.limits")
public interface LimitsConfig {

    /** Tiers by name; {@code default} is that of every client whose tokens name none. */
    Map<String, Tier> tiers();

    /** One tier. */
    interface Tier {

        int requestsPerSecond();
    }
}
