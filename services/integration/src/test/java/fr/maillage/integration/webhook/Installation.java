package fr.maillage.integration.webhook;

import fr.maillage.integration.StandIns;
import fr.maillage.platform.testing.FieldKeys;
import fr.maillage.platform.testing.PostgresOfService;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as processes of its own, to be killed, with a database and stand-ins beside it. */
final class Installation {

    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresOfService postgres = new PostgresOfService();
    private final OidcWiremockTestResource issuer = new OidcWiremockTestResource();
    private final StandIns others = new StandIns();
    private final Map<String, String> settings = new HashMap<>();
    private final List<Instance> running = new ArrayList<>();

    Installation() {
        postgres.init(Map.of("service", "integration"));
        settings.putAll(postgres.start());
        Map<String, String> ofIssuer = issuer.start();
        settings.put("MAILLAGE_OIDC_ISSUER", ofIssuer.get("keycloak.url") + "/realms/quarkus");
        settings.putAll(others.start());
        settings.putAll(new FieldKeys().start());
    }

    /** A process and where it listens. */
    record Instance(Process process, int port, Path log) {

        /** SIGKILL: it has no chance to end anything. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** Starts a process with these settings on top and waits until it answers. */
    Instance start(Map<String, String> more) throws IOException, InterruptedException {
        Instance instance = begin(more);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(instance)) {
            if (!instance.process().isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not started: " + Files.readString(instance.log()));
            }
            Thread.sleep(100);
        }
        return instance;
    }

    /** Starts a process that is expected to end by itself; what it said. */
    String refused(Map<String, String> more) throws IOException, InterruptedException {
        Instance instance = begin(more);
        if (!instance.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + Files.readString(instance.log()));
        }
        String said = Files.readString(instance.log());
        return "exit " + instance.process().exitValue() + "\n" + said;
    }

    private Instance begin(Map<String, String> more) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put(
                "MAILLAGE_WORK_DIRECTORY",
                Files.createTempDirectory("integration").toString());
        all.putAll(more);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dquarkus.http.port=" + port));
        command.add(
                "-DCoreEnvironmentBean.processImplementationClassName=com.arjuna.ats.internal.arjuna.utils.UuidProcessId");
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", PROGRAM.toString()));
        Path log = Files.createTempFile("integration", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instance instance = new Instance(process, port, log);
        running.add(instance);
        return instance;
    }

    private static boolean answers(Instance instance) throws InterruptedException {
        URI ready = URI.create("http://localhost:" + instance.port() + "/q/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Everything ends. */
    void stop() throws InterruptedException {
        for (Instance instance : running) {
            instance.kill();
        }
        others.stop();
        issuer.stop();
        postgres.stop();
    }
}
