package fr.maillage.registry.imports.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 64-bit digests of texts in their order, for telling whether a line says what another said: two different ones share a
 * digest once in 10^19. Kept with live rows, hence the same in every release; never a protection against an attacker.
 */
public final class Digest {

    private Digest() {}

    /** Of values by their text; a null is not an empty text. Never 0. */
    public static long of(List<? extends @Nullable Object> parts) {
        long digest = 0xcbf29ce484222325L;
        for (Object part : parts) {
            digest = mix(digest, part == null ? -1 : text(part.toString()));
        }
        return digest == 0 ? 1 : digest;
    }

    public static long of(String... parts) {
        long digest = 0xcbf29ce484222325L;
        for (String part : parts) {
            digest = mix(digest, text(part));
        }
        return digest == 0 ? 1 : digest;
    }

    private static long text(String text) {
        long digest = text.length();
        for (int i = 0; i < text.length(); i++) {
            digest = digest * 0x100000001b3L + text.charAt(i);
        }
        return digest;
    }

    private static long mix(long digest, long next) {
        long mixed = (digest ^ next) * 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 29;
        mixed *= 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 32);
    }
}
