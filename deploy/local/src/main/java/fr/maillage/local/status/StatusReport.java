package fr.maillage.local.status;

import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.parts.Memory;
import fr.maillage.local.parts.PidFiles;
import fr.maillage.local.parts.Probes;
import fr.maillage.local.parts.StartedPart;
import fr.maillage.local.platform.Platform;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** All parts at one moment, asked at the same time. */
public record StatusReport(boolean healthy, String dataDirectory, List<PartReport> parts) {
    public static StatusReport of(DataDirectory directory, Clock clock) {
        PidFiles pidFiles = new PidFiles(directory);
        Probes probes = new Probes(directory.secrets());
        List<PartReport> parts = Platform.partNames().parallelStream()
                .map(name -> pidFiles.find(name)
                        .map(part -> report(part, probes, clock))
                        .orElseGet(() -> new PartReport(name, PartState.STOPPED, null, null, null, null)))
                .toList();
        boolean healthy = parts.stream().allMatch(part -> part.state() == PartState.READY);
        return new StatusReport(healthy, directory.root().toString(), parts);
    }

    public long memoryBytes() {
        return parts.stream()
                .mapToLong(part -> part.memoryBytes() == null ? 0 : part.memoryBytes())
                .sum();
    }

    private static PartReport report(StartedPart part, Probes probes, Clock clock) {
        boolean alive = part.isAlive();
        boolean ready = alive && probes.of(part.probe()).isReady();
        long pid = part.process().pid();
        PartState state = PartState.of(true, alive, ready);
        if (!alive) {
            return new PartReport(part.name(), state, null, part.port(), null, null);
        }
        long uptime = Duration.between(part.startedAt(), clock.instant()).toSeconds();
        return new PartReport(part.name(), state, pid, part.port(), Memory.ofTree(pid), uptime);
    }
}
