package fr.maillage.journeys;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One installation on a data directory of its own, driven by the command that people type. */
final class Installation {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int PORTS = 10;
    private static final int KEYCLOAK = 7;
    private static @Nullable Installation running;

    private final Path checkout;
    private final Path data;
    private final int portBase;
    private final TraceReceiver traces;

    private Installation(Path checkout, Path data, int portBase) throws IOException {
        this.traces = new TraceReceiver();
        this.checkout = checkout;
        this.data = data;
        this.portBase = portBase;
    }

    /** The installation of this test run, started when first asked for. */
    static synchronized Installation running() {
        Installation installation = running;
        if (installation == null) {
            try {
                installation = borrowed().orElseGet(Installation::begun);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = installation;
        }
        return installation;
    }

    /** One that somebody keeps running while writing a journey: {@code -Dmaillage.journeys.data=<its directory>}. */
    private static Optional<Installation> borrowed() throws IOException {
        String data = System.getProperty("maillage.journeys.data", "");
        if (data.isBlank()) {
            return Optional.empty();
        }
        int base = JsonPath.from(Path.of(data, "instance.json").toFile()).getInt("ports.base");
        return Optional.of(new Installation(checkout(), Path.of(data), base));
    }

    private static Installation begun() {
        try {
            Installation begun =
                    new Installation(checkout(), Files.createTempDirectory("maillage-journeys"), freePorts());
            Runtime.getRuntime().addShutdownHook(new Thread(begun::remove));
            begun.up();
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path checkout() throws IOException {
        return Path.of(System.getProperty("maillage.checkout", "../..")).toRealPath();
    }

    void up() {
        command("up", "--detach", "--port-base", Integer.toString(portBase)).succeeds();
    }

    void down() {
        command("down").succeeds();
    }

    private void remove() {
        command("down");
        try (var tree = Files.walk(data)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + portBase;
    }

    int port(int offset) {
        return portBase + offset;
    }

    /** Addresses of the services themselves, which nobody outside should reach, by name. */
    Map<String, String> services() {
        Map<String, String> services = new TreeMap<>();
        JsonPath status = JsonPath.from(command("status", "--json").output());
        List<Map<String, Object>> parts = status.getList("parts");
        for (Map<String, Object> part : parts) {
            String name = String.valueOf(part.get("name"));
            if (Files.isDirectory(data.resolve("programs").resolve(name)) && !name.equals("gateway")) {
                services.put(name, "http://localhost:" + part.get("port"));
            }
        }
        return services;
    }

    /** Names of everything that runs. */
    List<String> parts() {
        return JsonPath.from(command("status", "--json").output()).getList("parts.name");
    }

    String issuer() {
        return "http://localhost:" + (portBase + KEYCLOAK) + "/realms/maillage";
    }

    /** What its parts tell of traces; an installation that somebody else started tells nothing. */
    TraceReceiver traces() {
        return traces;
    }

    Path data() {
        return data;
    }

    /** A token of a person or client of the demonstration realm. */
    String token(String who, String... options) {
        List<String> arguments = new ArrayList<>(List.of("token", who));
        arguments.addAll(List.of(options));
        return command(arguments.toArray(String[]::new)).succeeds().strip();
    }

    /** The process of a part, as {@code status} tells it. */
    long pid(String part) {
        return JsonPath.from(command("status", "--json").output())
                .getLong("parts.find { it.name == '" + part + "' }.pid");
    }

    Finished command(String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(checkout.resolve("maillage").toString());
        words.addAll(List.of(arguments));
        words.add("--data-dir");
        words.add(data.toString());
        try {
            Path output = Files.createTempFile("maillage-command", ".out");
            Path errors = Files.createTempFile("maillage-command", ".err");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(data.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("OTEL_EXPORTER_OTLP_ENDPOINT", traces.address());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words + " did not end within " + PATIENCE);
            }
            Finished finished = new Finished(words, process.exitValue(), text(output), text(errors));
            Files.delete(output);
            Files.delete(errors);
            return finished;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static int freePorts() throws IOException {
        for (int base = 21_000; base < 29_000; base += PORTS) {
            if (allFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no free range of " + PORTS + " ports");
    }

    private static boolean allFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    /** How a command ended. */
    record Finished(List<String> words, int exitCode, String output, String errors) {

        String succeeds() {
            if (exitCode != 0) {
                throw new AssertionError("%s ended with %d%n%s%n%s".formatted(words, exitCode, output, errors));
            }
            return output;
        }
    }
}
