package fr.maillage.local.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Secrets of one data directory, each in its own file of mode 0600, made the first time somebody asks for it.
 * They reach processes by their environment or by file, never on a command line.
 */
public final class Secrets {
    private static final int RANDOM_BYTES = 32;
    private static final Object MAKING = new Object();

    private final Path directory;
    private final SecureRandom random;

    public Secrets(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    /** Letters, digits, dash and underscore only: safe in a connection string as in an SQL literal. */
    public String password(String name) {
        return get(
                name + ".password",
                () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
    }

    /** 32 random bytes in standard base64. */
    public String key(String name) {
        return get(name + ".key", () -> Base64.getEncoder().encodeToString(bytes()));
    }

    /** Parts that start side by side may ask for one secret at the same moment, each through a {@code Secrets} of its own. */
    public String get(String fileName, Supplier<String> creation) {
        try {
            Path file = directory.resolve(fileName);
            synchronized (MAKING) {
                if (!Files.exists(file)) {
                    PrivateFiles.directory(directory);
                    PrivateFiles.write(file, creation.get() + "\n");
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
