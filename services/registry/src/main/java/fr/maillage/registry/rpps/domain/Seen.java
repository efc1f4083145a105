package fr.maillage.registry.rpps.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file already said, as 64-bit digests: 16 bytes a key, so that the people and activities of the whole country
 * fit in less than 150 MB. Two different keys share a digest once in ten million national files.
 */
final class Seen {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    /** Keeps a value unless the key has one; the value that it had, 0 when it had none. */
    long put(long key, long value) {
        if (size >= keys.length / 4 * 3) {
            grow();
        }
        return put(keys, values, solid(key), solid(value));
    }

    /** Whether this is the first time the key comes. */
    boolean first(long key) {
        return put(key, 1) == 0;
    }

    private long put(long[] into, long[] with, long key, long value) {
        int mask = into.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (into[at] != 0 && into[at] != key) {
            at = (at + 1) & mask;
        }
        if (into[at] == key) {
            return with[at];
        }
        into[at] = key;
        with[at] = value;
        size++;
        return 0;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(keys, values, oldKeys[i], oldValues[i]);
            }
        }
    }

    /** 0 stands for an empty place. */
    private static long solid(long digest) {
        return digest == 0 ? 1 : digest;
    }

    /** A digest of texts in their order; a null is not an empty text. */
    static long digest(Iterable<? extends @Nullable Object> parts) {
        long digest = 0xcbf29ce484222325L;
        for (Object part : parts) {
            digest = mix(digest, part == null ? -1 : textDigest(part.toString()));
        }
        return digest;
    }

    static long digest(String... parts) {
        return digest(Arrays.asList(parts));
    }

    private static long textDigest(String text) {
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
