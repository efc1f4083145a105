package fr.maillage.local.demo;

import fr.maillage.local.build.Freshness;
import fr.maillage.local.build.Maven;
import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The generator as a program: built when its sources changed, run with its own memory. */
final class DemoGenerator {
    private static final String MODULE = "deploy/demo";
    private static final String HEAP = "-Xmx512m";
    private static final int EVIDENCE = 8;

    private final Path checkout;
    private final Console console;
    private final Clock clock;

    DemoGenerator(Path checkout, Console console, Clock clock) {
        this.checkout = checkout;
        this.console = console;
        this.clock = clock;
    }

    void run(List<String> arguments) throws IOException, InterruptedException {
        build();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC", "-jar"));
        command.add(jar().toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            Deque<String> last = show(process);
            int code = process.waitFor();
            if (code != 0) {
                throw Failure.of("la génération a échoué (code " + code + ")").withEvidence(List.copyOf(last));
            }
        } finally {
            process.destroy();
        }
    }

    private Deque<String> show(Process process) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last.addLast(line);
                if (last.size() > EVIDENCE) {
                    last.removeFirst();
                }
                console.line(console.dim("  " + line));
            }
        }
        return last;
    }

    private void build() throws IOException, InterruptedException {
        Path module = checkout.resolve(MODULE);
        List<Path> sources = List.of(
                checkout.resolve("pom.xml"),
                module.resolve("pom.xml"),
                module.resolve("src/main"),
                checkout.resolve("services/registry/src/main/resources/reference"));
        if (Freshness.isFresh(jar(), sources)) {
            return;
        }
        FileTime begin = FileTime.from(clock.instant());
        console.line("  … compilation du générateur");
        Path target = Files.createDirectories(module.resolve("target"));
        new Maven(checkout, target.resolve("build.log"))
                .run(
                        "la compilation du générateur",
                        "--file",
                        module.resolve("pom.xml").toString(),
                        "package",
                        "-DskipTests",
                        "-Dcyclonedx.skip=true",
                        "-Dspotless.check.skip=true");
        Files.setLastModifiedTime(jar(), begin);
    }

    private Path jar() {
        return checkout.resolve(MODULE).resolve("target/demo.jar");
    }
}
