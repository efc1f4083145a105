package fr.maillage.platform.data.event.consumer;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** {@code maillage.client.*}: this service as a client of the issuer. Needed only to read the feeds of others. */
@ConfigMapping(prefix = "maillage.client")
interface ClientSettings {

    Optional<String> id();

    /** Private key, PKCS#8 PEM, RSA (RS256) or EC P-256 (ES256), readable by this service only. */
    Optional<Path> keyFile();

    /** The {@code kid} under which the issuer has the public key. */
    Optional<String> keyId();

    /** Scopes to ask for; all that the client has by default. */
    Optional<String> scope();

    /** Where tokens are given; by default the issuer's usual place. */
    Optional<URI> tokenUrl();
}
