package fr.maillage.registry.imports.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The files of open imports, one per job, named by the job's id and by nothing that came from outside. */
public final class ImportFiles {

    private final Path directory;

    public ImportFiles(Path directory) {
        this.directory = directory;
    }

    /** Takes over an uploaded file; a move within one disk, so that a crash leaves it whole or not at all. */
    public Path keep(UUID job, Path uploaded) throws IOException {
        Files.createDirectories(directory);
        return Files.move(uploaded, path(job), StandardCopyOption.ATOMIC_MOVE);
    }

    public Path keep(UUID job, InputStream content) throws IOException {
        Files.createDirectories(directory);
        Path file = path(job);
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    public Optional<Path> find(UUID job) {
        Path file = path(job);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    public void forget(UUID job) {
        try {
            Files.deleteIfExists(path(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes free on the disk that holds the files. */
    public long freeBytes() throws IOException {
        Files.createDirectories(directory);
        return Files.getFileStore(directory).getUsableSpace();
    }

    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private Path path(UUID job) {
        return directory.resolve(job + ".source");
    }
}
