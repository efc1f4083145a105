package fr.maillage.registry.area.domain;

import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.geography.domain.Outline;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A drawn outline in a few words, for the history: how long, where, and a digest that tells two of them apart. */
final class DrawingText {

    private static final int DIGEST_BYTES = 6;

    private DrawingText() {}

    static @Nullable String of(@Nullable Outline outline) {
        return outline == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "%d points, [%.6f, %.6f, %.6f, %.6f], %s",
                        outline.points(),
                        DrawnArea.degrees(outline.west()),
                        DrawnArea.degrees(outline.south()),
                        DrawnArea.degrees(outline.east()),
                        DrawnArea.degrees(outline.north()),
                        digest(outline));
    }

    private static String digest(Outline outline) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(outline.bytes());
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, must be in every Java", e);
        }
    }
}
