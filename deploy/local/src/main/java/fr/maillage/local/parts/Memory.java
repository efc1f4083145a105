package fr.maillage.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a part in bytes: all of its main process, and of the processes below it only what is their own,
 * since PostgreSQL's children all map the same shared buffers.
 */
public final class Memory {
    private Memory() {}

    public static long ofTree(long pid) {
        long below = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> field(child.pid(), "RssAnon:"))
                .sum();
        return field(pid, "VmRSS:") + below;
    }

    private static long field(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
