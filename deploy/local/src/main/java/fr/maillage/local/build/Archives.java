package fr.maillage.local.build;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks tar archives without the system's tar, which may be missing or may not read xz. */
public final class Archives {
    private static final int BUFFER = 1 << 16;
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Archives() {}

    public static void unpackXz(InputStream archive, Path target) throws IOException {
        unpack(new XZInputStream(new BufferedInputStream(archive, BUFFER)), target, 0);
    }

    /** Leaves out the single top folder that release archives have. */
    public static void unpackGzip(InputStream archive, Path target) throws IOException {
        unpack(new GZIPInputStream(archive, BUFFER), target, 1);
    }

    private static void unpack(InputStream plain, Path target, int leadingNames) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() > leadingNames) {
                    write(tar, entry, inside(target, name.subpath(leadingNames, name.getNameCount())), buffer);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path, byte[] buffer)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
            for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
        boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path target, Path name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("l'archive contient un chemin qui en sort : " + name);
        }
        return path;
    }
}
