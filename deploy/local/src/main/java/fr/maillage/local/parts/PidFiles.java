package fr.maillage.local.parts;

import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.Json;
import fr.maillage.local.directory.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pid files of one data directory. A file that cannot be read counts as absent: it names nobody to stop. */
public final class PidFiles {
    private final DataDirectory directory;

    public PidFiles(DataDirectory directory) {
        this.directory = directory;
    }

    public void write(StartedPart part) {
        try {
            PrivateFiles.write(directory.pidFile(part.name()), Json.MAPPER.writeValueAsString(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<StartedPart> find(String name) {
        return read(directory.pidFile(name));
    }

    /** Those whose process still runs. */
    public Optional<StartedPart> findAlive(String name) {
        return find(name).filter(StartedPart::isAlive);
    }

    /** All that were started and not stopped since, alive or not, oldest first. */
    public List<StartedPart> list() {
        Path folder = directory.pidFile("any").getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(PidFiles::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(StartedPart::startedAt))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(directory.pidFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<StartedPart> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Json.MAPPER.readValue(file.toFile(), StartedPart.class))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
