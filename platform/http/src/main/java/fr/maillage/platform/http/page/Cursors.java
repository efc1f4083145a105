package fr.maillage.platform.http.page;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Opaque cursors of this installation. The key is {@code maillage.cursor-key} (base64, 32 bytes or more, the same in
 * every replica): a key that is missing or short stops the service at start. Changing it voids the cursors in
 * circulation, nothing else.
 */
@Startup
@ApplicationScoped
public class Cursors {

    private final CursorCodec codec;

    Cursors(@ConfigProperty(name = "maillage.cursor-key") String base64Key) {
        this.codec = new CursorCodec(decode(base64Key));
    }

    /** The cursor that continues after the row with these sort keys. */
    public String write(CursorScope scope, List<? extends @Nullable String> keys) {
        return codec.write(scope, keys);
    }

    /** The sort keys to continue after; empty on the first page. Forged or foreign: problem {@code invalid-cursor}. */
    public Optional<List<@Nullable String>> read(CursorScope scope, PageRequest request) {
        String cursor = request.cursor();
        return cursor == null ? Optional.empty() : Optional.of(codec.read(scope, cursor));
    }

    private static byte[] decode(String base64Key) {
        try {
            return Base64.getDecoder().decode(base64Key.strip());
        } catch (IllegalArgumentException malformed) {
            // The cause would quote characters of the key.
            throw new IllegalArgumentException("MAILLAGE_CURSOR_KEY is not base64");
        }
    }
}
