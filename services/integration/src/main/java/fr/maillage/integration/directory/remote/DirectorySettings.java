package fr.maillage.integration.directory.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code maillage.directory.*} */
@ConfigMapping(prefix = "maillage.directory")
interface DirectorySettings {

    /** The client scope that puts the rights on the realm into the token. */
    String scope();

    /** Keycloak's address for administration; by default the part of the issuer before {@code /realms/}. */
    Optional<URI> url();

    @WithDefault("2S")
    Duration connectTimeout();

    @WithDefault("10S")
    Duration readTimeout();
}
