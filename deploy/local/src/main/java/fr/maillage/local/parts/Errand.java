package fr.maillage.local.parts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * A program that runs to its end and writes into a log. Whoever waits for it may be interrupted: the program and what
 * it started are then ended too.
 */
public record Errand(List<String> command, Path workingDirectory, Map<String, String> environment, Path log) {
    public Errand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public int run() throws IOException, InterruptedException {
        Files.writeString(
                log, "\n== " + String.join(" ", command) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw stopped;
        }
    }
}
