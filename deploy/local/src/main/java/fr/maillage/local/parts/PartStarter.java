package fr.maillage.local.parts;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts parts in a session of their own ({@code setsid}), so that neither Ctrl-C nor a closing terminal reaches them:
 * they end when a launcher asks them to, in order.
 */
public final class PartStarter {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int EVIDENCE_LINES = 15;
    private static final long LOG_ROTATION_BYTES = 16L * 1024 * 1024;
    /** Settings of the person's own shell must not slip into a part. */
    private static final List<String> FOREIGN_SETTINGS =
            List.of("KC_", "QUARKUS_", "PG", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS");

    private final DataDirectory directory;
    private final PidFiles pidFiles;
    private final Probes probes;
    private final Clock clock;

    public PartStarter(DataDirectory directory, PidFiles pidFiles, Probes probes, Clock clock) {
        this.directory = directory;
        this.pidFiles = pidFiles;
        this.probes = probes;
        this.clock = clock;
    }

    /** Starts the process and writes its pid file; it is not ready yet. */
    public StartedPart start(Part part) {
        Path log = directory.logFile(part.name());
        try {
            rotate(log);
            Process process = builder(part, log).start();
            StartedPart started = new StartedPart(
                    part.name(),
                    part.port(),
                    ProcessIdentity.of(process.pid()).orElseThrow(() -> died(part)),
                    clock.instant(),
                    part.probe(),
                    part.stopSignal(),
                    part.stage());
            pidFiles.write(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("démarrage de " + part.name(), e);
        }
    }

    /** Waits until the part says that it is ready; fails as soon as it is dead. */
    public void awaitReady(Part part, StartedPart started) throws InterruptedException {
        Probe probe = probes.of(part.probe());
        long deadline = System.nanoTime() + part.patience().toNanos();
        while (!probe.isReady()) {
            if (!started.isAlive()) {
                throw died(part);
            }
            if (System.nanoTime() > deadline) {
                throw Failure.of(
                                "%s n'est pas prêt après %d s"
                                        .formatted(part.name(), part.patience().toSeconds()),
                                "journal entier : ./maillage logs " + part.name())
                        .withEvidence(evidence(part.name()));
            }
            Thread.sleep(PAUSE);
        }
    }

    public boolean isReady(Part part) {
        return probes.of(part.probe()).isReady();
    }

    private List<String> evidence(String name) {
        return LogTail.lastWords(directory.logFile(name), EVIDENCE_LINES);
    }

    private Failure died(Part part) {
        return Failure.of(
                        part.name() + " s'est arrêté pendant son démarrage",
                        "journal entier : " + directory.logFile(part.name()))
                .withEvidence(evidence(part.name()));
    }

    private static ProcessBuilder builder(Part part, Path log) {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(part.workingDirectory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> FOREIGN_SETTINGS.stream().anyMatch(name::startsWith));
        builder.environment().putAll(part.environment());
        return builder;
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_ROTATION_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
