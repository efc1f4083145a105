package fr.maillage.local.services;

import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PortLayout;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.directory.Secrets;
import fr.maillage.local.keys.ClientKey;
import fr.maillage.local.keys.ClientKeys;
import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.StopSignal;
import fr.maillage.local.postgres.DatabaseSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a line of the catalogue into a process: its command and the environment agreed with the services. */
public final class ServiceParts {
    /** Services with columns that only they may open. */
    private static final Set<String> SEALING = Set.of("registry", "premises", "integration");

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            // The transaction manager names a process by a socket it listens on; a random name needs no port.
            "-DCoreEnvironmentBean.processImplementationClassName="
                    + "com.arjuna.ats.internal.arjuna.utils.UuidProcessId");

    private final DataDirectory directory;
    private final PortLayout ports;
    private final String issuer;

    public ServiceParts(DataDirectory directory, PortLayout ports, String issuer) {
        this.directory = directory;
        this.ports = ports;
        this.issuer = issuer;
    }

    public Part prepare(Service service, Path program) {
        int port = ports.service(service.portOffset());
        return new Part(
                service.name(),
                List.of(port),
                command(service, program),
                environment(service, port),
                program,
                "http://127.0.0.1:%d/q/health/ready".formatted(port),
                StopSignal.TERMINATE,
                service.stage(),
                PATIENCE);
    }

    /** {@code MAILLAGE_REGISTRY_JAVA_OPTS} comes last, so it wins over what stands here. */
    private static List<String> command(Service service, Path program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Xmx" + service.heap());
        Optional.ofNullable(System.getenv(service.setting("JAVA_OPTS")))
                .filter(options -> !options.isBlank())
                .ifPresent(options -> command.addAll(List.of(options.strip().split("\\s+", -1))));
        command.addAll(List.of("-jar", program.resolve("quarkus-run.jar").toString()));
        return command;
    }

    private Map<String, String> environment(Service service, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("MAILLAGE_OIDC_ISSUER", issuer);
        if (service.hasDatabase()) {
            environment.putAll(storage(service));
        }
        if (SEALING.contains(service.name())) {
            environment.put("MAILLAGE_FIELD_KEYS", "1:" + directory.secrets().key(keyOf(service)));
        }
        environment.putAll(called(service));
        if (!service.client().isEmpty()) {
            environment.putAll(credentials(service));
        }
        if (service.name().equals("integration")) {
            environment.put("MAILLAGE_USAGE_GATEWAYS", "http://127.0.0.1:" + ports.gateway());
            // A mail server that whoever starts this names takes the folder's place: the service refuses both.
            String server = System.getenv("MAILLAGE_MAIL_SMTP_HOST");
            if (server == null || server.isBlank()) {
                environment.put(
                        "MAILLAGE_MAIL_DIRECTORY",
                        PrivateFiles.directory(directory.mailbox()).toString());
            }
        }
        return environment;
    }

    /** One key each: a dump of one service opens nothing of another. The registry's keeps its first name. */
    private static String keyOf(Service service) {
        return service.name().equals("registry") ? "field" : "field-" + service.name();
    }

    private Map<String, String> storage(Service service) {
        Secrets secrets = directory.secrets();
        String passwords = service.name();
        return Map.of(
                "MAILLAGE_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.name()),
                "MAILLAGE_DATABASE_OWNER_PASSWORD",
                secrets.password(DatabaseSpec.secretOf(passwords + "_owner")),
                "MAILLAGE_DATABASE_APP_PASSWORD",
                secrets.password(DatabaseSpec.secretOf(passwords + "_app")),
                "MAILLAGE_DATABASE_WORKER_PASSWORD",
                secrets.password(DatabaseSpec.secretOf(passwords + "_worker")),
                "MAILLAGE_WORK_DIRECTORY",
                PrivateFiles.directory(directory.work(service.name())).toString(),
                "MAILLAGE_CURSOR_KEY",
                secrets.key("cursor"));
    }

    /** Its key, in a file that only this user reads; Keycloak was told the public half at import. */
    private Map<String, String> credentials(Service service) {
        ClientKey key = new ClientKeys(directory.secrets()).of(service.client());
        Path file = PrivateFiles.directory(directory.work(service.name())).resolve("client-key.pem");
        PrivateFiles.write(file, key.privatePem());
        return Map.of("MAILLAGE_CLIENT_KEY_FILE", file.toString(), "MAILLAGE_CLIENT_KEY_ID", key.keyId());
    }

    /** Where the services are that it calls. */
    private Map<String, String> called(Service asking) {
        Map<String, String> called = new LinkedHashMap<>();
        ServiceCatalogue.all().stream()
                .filter(service -> asking.calls().contains(service.name()))
                .forEach(service ->
                        called.put(service.setting("URL"), "http://127.0.0.1:" + ports.service(service.portOffset())));
        return called;
    }
}
