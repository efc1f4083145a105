package fr.maillage.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Everything needed to start one process of the platform.
 *
 * @param ports every port it listens on, the one people use first
 * @param probe what tells that it is ready, see {@link Probes}
 * @param environment added to the inherited one; secrets travel here
 */
public record Part(
        String name,
        List<Integer> ports,
        List<String> command,
        Map<String, String> environment,
        Path workingDirectory,
        String probe,
        StopSignal stopSignal,
        Stage stage,
        Duration patience) {
    public Part {
        ports = List.copyOf(ports);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public int port() {
        return ports.getFirst();
    }
}
