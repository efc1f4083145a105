package fr.maillage.platform.data.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** Uploaded files that wait for their job, named by it and by nothing that came from outside; forgotten when it is done. */
public final class JobFiles {

    private final Path directory;
    private final String extension;

    /** @param directory made when the first file comes, on the same file system as uploads */
    public JobFiles(Path directory, String extension) {
        this.directory = directory;
        this.extension = extension;
    }

    /** Takes the file from where it was uploaded to. */
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
        return directory.resolve(job + "." + extension);
    }
}
