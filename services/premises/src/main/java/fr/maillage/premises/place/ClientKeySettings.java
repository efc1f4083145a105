package fr.maillage.premises.place;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/**
 * The key with which this service proves itself to Keycloak. The platform takes it as optional, since most services need
 * none; this one is nothing without it, so it stops at once and names what is missing.
 */
@Unremovable
@ConfigMapping(prefix = "maillage.client")
interface ClientKeySettings {

    Path keyFile();

    String keyId();
}
