package fr.maillage.trust;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What became of one test method, as a module's {@code target/trust/} has it. */
public record Evidence(
        String requirement,
        String test,
        String method,
        int runs,
        int failed,
        int skipped,
        long milliseconds,
        Instant at) {

    private static final Set<String> NOT_OURS = Set.of(".git", ".maillage", "src", "node_modules");

    /** Red by a failure, or by not having been run at all. */
    public boolean isGreen() {
        return runs > 0 && failed == 0 && skipped == 0;
    }

    /** Everything that was written since then, by any module. */
    static List<Evidence> collect(Path checkout, Instant since) throws IOException {
        List<Evidence> found = new ArrayList<>();
        for (Path file : files(checkout)) {
            Instant at = Files.getLastModifiedTime(file).toInstant();
            if (!at.isBefore(since)) {
                for (String line : Files.readAllLines(file)) {
                    found.add(of(line.split(";", -1), at));
                }
            }
        }
        return found;
    }

    private static Evidence of(String[] cells, Instant at) {
        return new Evidence(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                Long.parseLong(cells[6]),
                at);
    }

    private static List<Path> files(Path checkout) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(checkout) && folder.endsWith("target")) {
                    addAll(folder.resolve("trust"));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                boolean inside = !folder.equals(checkout);
                return inside && NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            private void addAll(Path folder) throws IOException {
                if (Files.isDirectory(folder)) {
                    try (var files = Files.newDirectoryStream(folder, "*.csv")) {
                        files.forEach(found::add);
                    }
                }
            }
        });
        found.sort(null);
        return found;
    }
}
