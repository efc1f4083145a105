package fr.maillage.platform.data.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Contents on disk, each under its id in one of 256 directories; nothing that came from outside is part of a path. */
@ApplicationScoped
class AttachmentFiles {

    private static final String SUFFIX = ".bin";
    private static final String PART = ".part";

    private final Path directory;

    AttachmentFiles(AttachmentSettings settings) {
        this.directory = Path.of(settings.directory());
    }

    /** Takes over an uploaded file: afterwards it is there whole, also after a power cut, or not at all. */
    void keep(UUID id, Path uploaded) throws IOException {
        Path kept = path(id);
        Path shelf = shelf(id);
        Files.createDirectories(shelf);
        try (FileChannel channel = FileChannel.open(uploaded, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(uploaded, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException anotherDisk) {
            moveAcross(uploaded, kept);
        }
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-------"));
        sync(shelf);
    }

    private static void moveAcross(Path uploaded, Path kept) throws IOException {
        Path part = kept.resolveSibling(kept.getFileName() + PART);
        Files.copy(uploaded, part, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(uploaded);
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Where the content is; to be read only. */
    Path path(UUID id) {
        return shelf(id).resolve(id + SUFFIX);
    }

    private Path shelf(UUID id) {
        String name = id.toString();
        return directory.resolve(name.substring(name.length() - 2));
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException stuck) {
            throw new UncheckedIOException("content of attachment " + id + " cannot be removed", stuck);
        }
    }

    /** Ids of contents kept before an instant, and what a crash in the middle of a copy left. */
    List<UUID> keptBefore(Instant limit) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            List<Path> old = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() < limit.toEpochMilli())
                    .toList();
            for (Path file : old) {
                if (file.toString().endsWith(PART)) {
                    Files.deleteIfExists(file);
                }
            }
            return old.stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - SUFFIX.length())))
                    .toList();
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
