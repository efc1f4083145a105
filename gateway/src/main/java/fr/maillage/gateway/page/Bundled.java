package fr.maillage.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files shipped inside the gateway. */
public final class Bundled {

    private Bundled() {}

    public static Optional<byte[]> find(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    public static byte[] get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException(name + " is missing from the gateway's jar"));
    }
}
