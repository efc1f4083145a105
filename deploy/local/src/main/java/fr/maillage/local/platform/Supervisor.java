package fr.maillage.local.platform;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryLock;
import fr.maillage.local.parts.LogTail;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.StartedPart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Watches over the parts while {@code up} stays in the foreground. A part that dies is reported; a part that another
 * command stopped or started again is none of its business.
 */
public final class Supervisor {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int EVIDENCE_LINES = 15;

    private final DataDirectory directory;
    private final PidFiles pidFiles;
    private final Console console;

    Supervisor(DataDirectory directory, PidFiles pidFiles, Console console) {
        this.directory = directory;
        this.pidFiles = pidFiles;
        this.console = console;
    }

    /** Returns when everything was stopped by another command; fails when a part died by itself. */
    public void watch() throws InterruptedException {
        while (!pidFiles.list().isEmpty()) {
            if (pidFiles.list().stream().anyMatch(part -> !part.isAlive())) {
                reportDeath();
            }
            Thread.sleep(PAUSE);
        }
        console.line("  arrêté par une autre commande");
    }

    /** With the lock in hand, no other launcher is in the middle of stopping things: what is dead now, died. */
    private void reportDeath() throws InterruptedException {
        Optional<StartedPart> dead;
        try (DirectoryLock _ = DirectoryLock.acquire(directory.lockFile(), message -> {})) {
            List<StartedPart> parts = pidFiles.list();
            dead = parts.stream().filter(part -> !part.isAlive()).findFirst();
        }
        if (dead.isPresent()) {
            String name = dead.get().name();
            throw Failure.of(
                            name + " s'est arrêté de lui-même",
                            "journal entier : " + directory.logFile(name),
                            "relancer : ./maillage up")
                    .withEvidence(LogTail.lastWords(directory.logFile(name), EVIDENCE_LINES));
        }
    }
}
