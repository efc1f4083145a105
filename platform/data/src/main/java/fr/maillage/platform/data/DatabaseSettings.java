package fr.maillage.platform.data;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;

/**
 * {@code maillage.database.*}: required, so that a service that lacks one stops at once and names it. The datasources
 * take theirs as optional and would only fail when first used. Nobody need inject it for that.
 */
@Unremovable
@ConfigMapping(prefix = "maillage.database")
public interface DatabaseSettings {

    String url();

    String ownerPassword();

    String appPassword();

    String workerPassword();
}
