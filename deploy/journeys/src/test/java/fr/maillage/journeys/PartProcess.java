package fr.maillage.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A part of the installation as the kernel knows it: what it was started with, where it listens. */
record PartProcess(String name, long pid) {

    private static final String LISTENING = "0A";

    static PartProcess of(Installation maillage, String part) {
        return new PartProcess(part, maillage.pid(part));
    }

    List<String> command() throws IOException {
        return words("cmdline");
    }

    Map<String, String> environment() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        words("environ")
                .forEach(pair ->
                        environment.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        return environment;
    }

    /** A second process started as this one was, in its folder, with this environment instead. */
    Process again(Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(proc().resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Addresses in the kernel's hexadecimal form, and ports. */
    Set<String> listening() throws IOException {
        Set<String> sockets = sockets();
        Set<String> addresses = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] cells = line.strip().split("\\s+", -1);
                if (cells.length > 9 && cells[3].equals(LISTENING) && sockets.contains("socket:[" + cells[9] + "]")) {
                    int colon = cells[1].indexOf(':');
                    addresses.add(
                            cells[1].substring(0, colon) + " " + Integer.parseInt(cells[1].substring(colon + 1), 16));
                }
            }
        }
        return addresses;
    }

    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }

    private Set<String> sockets() throws IOException {
        Set<String> sockets = new TreeSet<>();
        try (var descriptors = Files.newDirectoryStream(proc().resolve("fd"))) {
            for (Path descriptor : descriptors) {
                target(descriptor).ifPresent(sockets::add);
            }
        }
        return sockets;
    }

    /** Empty for one that was closed meanwhile. */
    private static Optional<String> target(Path descriptor) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (NoSuchFileException closed) {
            return Optional.empty();
        }
    }

    private List<String> words(String file) throws IOException {
        String text = new String(Files.readAllBytes(proc().resolve(file)), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\0", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Path proc() {
        return Path.of("/proc", Long.toString(pid));
    }
}
