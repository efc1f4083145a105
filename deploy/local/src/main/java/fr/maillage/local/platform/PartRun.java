package fr.maillage.local.platform;

import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.PartStarter;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.StartedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts that one {@code up} started, so that it can take them down again if it fails. Once closed it starts no
 * more, whoever still asks.
 */
final class PartRun {
    private final PartStarter starter;
    private final PidFiles pidFiles;
    private final List<StartedPart> started = new ArrayList<>();
    private boolean closed;

    PartRun(PartStarter starter, PidFiles pidFiles) {
        this.starter = starter;
        this.pidFiles = pidFiles;
    }

    /** Starts a part unless it runs already, and waits until it is ready either way. */
    void bringUp(Part part) throws InterruptedException {
        Optional<StartedPart> running = pidFiles.findAlive(part.name());
        starter.awaitReady(part, running.isPresent() ? running.get() : start(part));
    }

    boolean isRunning(String name) {
        return pidFiles.findAlive(name).isPresent();
    }

    boolean isReady(Part part) {
        return isRunning(part.name()) && starter.isReady(part);
    }

    synchronized List<StartedPart> close() {
        closed = true;
        return List.copyOf(started);
    }

    synchronized List<String> names() {
        return started.stream().map(StartedPart::name).toList();
    }

    private synchronized StartedPart start(Part part) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("start-up is over");
        }
        StartedPart now = starter.start(part);
        started.add(now);
        return now;
    }
}
