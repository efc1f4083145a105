package fr.maillage.local.keycloak;

import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.directory.Secrets;
import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.Stage;
import fr.maillage.local.parts.StopSignal;
import fr.maillage.local.postgres.DatabaseSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak of one data directory. It is started as {@code kc.sh} would start it, but without that script, which stays
 * above the real process and would turn its process number into a riddle.
 */
public final class KeycloakServer {
    public static final String NAME = "keycloak";
    public static final DatabaseSpec DATABASE = new DatabaseSpec("keycloak", "keycloak", List.of());

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Serial collector and first compiler only: a demo starts faster and smaller, and logs in just as well. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xms64m",
            "-Xmx384m",
            "-XX:MetaspaceSize=96M",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            // The transaction manager names a process by a socket it listens on; a random name needs no port.
            "-DCoreEnvironmentBean.processImplementationClassName="
                    + "com.arjuna.ats.internal.arjuna.utils.UuidProcessId",
            // A database that was started again must not cost every pooled connection one failed login.
            "-Dquarkus.datasource.jdbc.validate-on-borrow=true");

    private static final List<String> BORROWED = List.of("lib", "conf", "themes", "providers");

    private final DataDirectory directory;
    private final PortLayout ports;

    public KeycloakServer(DataDirectory directory, PortLayout ports) {
        this.directory = directory;
        this.ports = ports;
    }

    /** Exactly what stands as {@code iss} in the tokens. */
    public static String issuer(PortLayout ports) {
        return "http://localhost:%d/realms/maillage".formatted(ports.keycloak());
    }

    public Part prepare(KeycloakDistribution distribution, RealmSource realm, String databaseUrl) throws IOException {
        Path data = PrivateFiles.directory(directory.keycloak());
        borrow(distribution.home(), data);
        if (!realm.isImported()) {
            realm.layForImport(data.resolve("data/import"));
        }
        return new Part(
                NAME,
                List.of(ports.keycloak(), ports.keycloakManagement()),
                command(!realm.isImported()),
                environment(databaseUrl),
                data,
                "http://127.0.0.1:%d/realms/maillage/.well-known/openid-configuration".formatted(ports.keycloak()),
                StopSignal.TERMINATE,
                Stage.SERVICE,
                PATIENCE);
    }

    /** Keycloak wants programs and data below one home; the programs are only pointed to. */
    private static void borrow(Path distribution, Path home) throws IOException {
        for (String folder : BORROWED) {
            Path link = home.resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(folder));
        }
    }

    private List<String> command(boolean importRealm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Dkc.home.dir=" + directory.keycloak());
        command.add("-Djboss.server.config.dir=" + directory.keycloak().resolve("conf"));
        command.addAll(List.of(
                "-cp", directory.keycloak().resolve("lib/quarkus-run.jar").toString()));
        command.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized"));
        if (importRealm) {
            command.add("--import-realm");
        }
        return command;
    }

    private Map<String, String> environment(String databaseUrl) {
        Secrets secrets = directory.secrets();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", DATABASE.owner());
        environment.put("KC_DB_PASSWORD", secrets.password(DatabaseSpec.secretOf(DATABASE.owner())));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement()));
        environment.put("KC_HOSTNAME", "http://localhost:" + ports.keycloak());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
        environment.put("MAILLAGE_PUBLIC_URL", "http://localhost:" + ports.gateway());
        // The same page reached by number; a browser takes it for another origin.
        environment.put("MAILLAGE_LOOPBACK_URL", "http://127.0.0.1:" + ports.gateway());
        return environment;
    }
}
