package fr.maillage.local.platform;

import fr.maillage.local.build.Maven;
import fr.maillage.local.build.Versions;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.keycloak.KeycloakDistribution;
import fr.maillage.local.keycloak.RealmSource;
import fr.maillage.local.services.ServiceBuild;
import java.nio.file.Path;
import java.time.Clock;

/** The tools that belong to one checkout and one data directory, whatever ports they end up on. */
public record Workshop(
        DataDirectory directory,
        Clock clock,
        Versions versions,
        Maven maven,
        ServiceBuild builds,
        KeycloakDistribution distribution,
        RealmSource realm) {
    public static Workshop of(Path checkout, DataDirectory directory, Clock clock) {
        Versions versions = Versions.ofThisBuild();
        return new Workshop(
                directory,
                clock,
                versions,
                new Maven(checkout, directory.logFile("build")),
                new ServiceBuild(checkout, directory, clock),
                new KeycloakDistribution(KeycloakDistribution.cacheOf(System.getenv()), versions.keycloak()),
                new RealmSource(checkout, directory));
    }
}
