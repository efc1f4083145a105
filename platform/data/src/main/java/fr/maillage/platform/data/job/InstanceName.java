package fr.maillage.platform.data.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name under which a process takes jobs: kept in its directory, so that after a restart it knows its own orphans.
 * A second process on the same directory gets a name of its own for as long as the first lives, for two workers of one
 * name would run one job twice.
 */
final class InstanceName implements AutoCloseable {

    private static final String FILE = "instance-id";
    private static final int LONGEST = 100;

    private final String value;
    private final @Nullable FileChannel held;

    private InstanceName(String value, @Nullable FileChannel held) {
        this.value = value;
        this.held = held;
    }

    static InstanceName in(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel file = FileChannel.open(
                directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(file)) {
            file.close();
            return new InstanceName(UUID.randomUUID().toString(), null);
        }
        String known = read(file);
        return new InstanceName(known.isEmpty() ? write(file) : known, file);
    }

    String value() {
        return value;
    }

    /** Lets another process have the name; the end of the process does so too. */
    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close();
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static String read(FileChannel file) throws IOException {
        // Not closed, and not read by another channel: either would let the lock go.
        byte[] bytes = Channels.newInputStream(file).readNBytes(LONGEST);
        return new String(bytes, StandardCharsets.US_ASCII).strip();
    }

    private static String write(FileChannel file) throws IOException {
        String name = UUID.randomUUID().toString();
        file.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)), 0);
        file.force(true);
        return name;
    }
}
