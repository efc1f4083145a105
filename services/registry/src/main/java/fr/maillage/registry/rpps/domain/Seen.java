package fr.maillage.registry.rpps.domain;

/** Which 64-bit digests came before: 8 bytes each, so that all lines of the country fit in 32 MB. */
final class Seen {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] digests = new long[FIRST_CAPACITY];
    private int size;

    /** Whether this is the first time the digest, which is not 0, comes. */
    boolean first(long digest) {
        if (size >= digests.length / 4 * 3) {
            grow();
        }
        return put(digests, digest);
    }

    private boolean put(long[] into, long digest) {
        int mask = into.length - 1;
        int at = (int) (digest ^ (digest >>> 32)) & mask;
        while (into[at] != 0 && into[at] != digest) {
            at = (at + 1) & mask;
        }
        if (into[at] == digest) {
            return false;
        }
        into[at] = digest;
        size++;
        return true;
    }

    private void grow() {
        long[] old = digests;
        digests = new long[old.length * 2];
        size = 0;
        for (long digest : old) {
            if (digest != 0) {
                put(digests, digest);
            }
        }
    }
}
