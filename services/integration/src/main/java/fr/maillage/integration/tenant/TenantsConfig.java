package fr.maillage.integration.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code maillage.tenants.*} */
@ConfigMapping(prefix = "maillage.tenants")
public interface TenantsConfig {

    /** Whether Keycloak can send mail: a first user then gets a link by which to choose a password. */
    @WithDefault("false")
    boolean invitations();

    /** How often organizations that were made in Keycloak itself are looked for. */
    @WithDefault("5M")
    Duration lookEvery();

    /** How often decisions taken on another instance are looked for. */
    @WithDefault("2S")
    Duration poll();

    /** Pause after a first failure; it doubles with each further one, up to {@link #longestRetry}. */
    @WithDefault("2S")
    Duration firstRetry();

    @WithDefault("5M")
    Duration longestRetry();
}
