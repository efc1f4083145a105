package fr.maillage.premises.imports.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** The files of open imports, named by their job and by nothing that came from outside; removed when the job is done. */
public final class WaitingFiles {

    private final Path directory;

    public WaitingFiles(Path directory) {
        this.directory = directory;
    }

    public void keep(UUID job, Path uploaded) throws IOException {
        Files.createDirectories(directory);
        Files.move(uploaded, path(job), StandardCopyOption.ATOMIC_MOVE);
    }

    public Optional<Path> find(UUID job) {
        return Optional.of(path(job)).filter(Files::exists);
    }

    public void forget(UUID job) {
        try {
            Files.deleteIfExists(path(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(UUID job) {
        return directory.resolve(job + ".premises");
    }
}
