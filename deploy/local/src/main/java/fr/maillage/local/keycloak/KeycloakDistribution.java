package fr.maillage.local.keycloak;

import fr.maillage.local.build.Archives;
import fr.maillage.local.build.Maven;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DirectoryLock;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.parts.Errand;
import fr.maillage.local.parts.LogTail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keycloak as it is built for PostgreSQL: 190 MB and twenty seconds of work that depend on nothing but its version and
 * a few options. It is therefore kept once per user, in the cache, and shared by all clones and data directories,
 * which only hold what differs (realm to import, temporary files).
 */
public final class KeycloakDistribution {
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private static final int EVIDENCE_LINES = 20;

    private final Path cache;
    private final String version;

    public KeycloakDistribution(Path cache, String version) {
        this.cache = cache;
        this.version = version;
    }

    /** {@code MAILLAGE_CACHE_DIR}, else a folder in the user's own cache. */
    public static Path cacheOf(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("MAILLAGE_CACHE_DIR"))
                .map(Path::of)
                .orElseGet(() -> Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                        .resolve("maillage"));
    }

    /** A folder of this name is always whole: it is renamed into place when everything is done. */
    public Path home() {
        return cache.resolve("keycloak-%s-%08x".formatted(version, BUILD_OPTIONS.hashCode()));
    }

    public boolean isReady() {
        return Files.isDirectory(home());
    }

    /** Downloads the archive through Maven, unless it is there. */
    public void fetch(Maven maven) throws IOException, InterruptedException {
        if (!isReady() && !Files.exists(archive())) {
            openCache();
            maven.run(
                    "le téléchargement de Keycloak " + version,
                    "--file=deploy/local/pom.xml",
                    "dependency:copy",
                    "-Dartifact=org.keycloak:keycloak-quarkus-dist:%s:tar.gz".formatted(version),
                    "-DoutputDirectory=" + cache,
                    "-Dmdep.overWriteReleases=false");
        }
    }

    /** Unpacks and builds, unless it is done; two launchers of one user take turns. */
    public void build(Path log) throws IOException, InterruptedException {
        if (isReady()) {
            return;
        }
        openCache();
        try (DirectoryLock _ = DirectoryLock.acquire(cache.resolve("keycloak.lock"), message -> {})) {
            if (!isReady()) {
                Path draft = cache.resolve("keycloak.new");
                PrivateFiles.deleteTree(draft);
                try (InputStream packed = Files.newInputStream(archive())) {
                    Archives.unpackGzip(packed, Files.createDirectories(draft));
                }
                augment(draft, log);
                Files.move(draft, home(), StandardCopyOption.ATOMIC_MOVE);
                Files.delete(archive());
            }
        }
    }

    private void openCache() {
        try {
            Files.createDirectories(cache);
        } catch (IOException e) {
            throw Failure.of(
                            "impossible d'écrire dans le cache " + cache + " : " + e.getMessage(),
                            "choisir un autre dossier par la variable MAILLAGE_CACHE_DIR")
                    .because(e);
        }
    }

    private static void augment(Path home, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        int code = new Errand(command, home, environment, log).run();
        if (code != 0) {
            throw Failure.of("Keycloak n'a pas pu être préparé (kc.sh build, code %d)".formatted(code))
                    .withEvidence(LogTail.of(log, EVIDENCE_LINES));
        }
    }

    private Path archive() {
        return cache.resolve("keycloak-quarkus-dist-%s.tar.gz".formatted(version));
    }
}
