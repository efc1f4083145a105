package fr.maillage.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;

/** Stops parts, politely first, and forgets their pid file only once the process is gone. */
public final class PartStopper {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final PidFiles pidFiles;

    public PartStopper(PidFiles pidFiles) {
        this.pidFiles = pidFiles;
    }

    /** Returns false when the part had to be killed. Waits even if the thread is interrupted: nothing is left behind. */
    public boolean stop(StartedPart part) {
        Iterator<String> signals = part.stopSignal().escalation().iterator();
        boolean polite = true;
        while (part.isAlive()) {
            String signal = signals.hasNext() ? signals.next() : "KILL";
            polite = !signal.equals("KILL");
            send(part, signal);
            awaitEnd(part);
        }
        pidFiles.forget(part.name());
        return polite;
    }

    private static void awaitEnd(StartedPart part) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean interrupted = false;
        while (part.isAlive() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Through the shell's own {@code kill}: Java can only send TERM and KILL, and the program may not be installed. */
    private static void send(StartedPart part, String signal) {
        try {
            new ProcessBuilder(
                            "sh", "-c", "kill -" + signal + " " + part.process().pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
