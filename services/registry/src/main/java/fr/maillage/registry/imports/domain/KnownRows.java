package fr.maillage.registry.imports.domain;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * What is live and what a file said of it, as 128-bit keys and 64-bit digests: 29 bytes a row and a few for finding it, so
 * that all activities of the country fit in 100 MB. A row whose digest is the live one need not be staged; a live row that
 * the file never says is one that vanished.
 *
 * <p>Rows are found by the high half of their key, so that rows which share it (the skills of one person) are neighbours.
 */
public final class KnownRows {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final byte LIVE = 1;
    private static final byte SAID = 2;
    private static final byte KEPT = 4;
    private static final byte SAME = 8;

    private long[] highs = new long[FIRST_CAPACITY];
    private long[] lows = new long[FIRST_CAPACITY];
    private long[] digests = new long[FIRST_CAPACITY];
    private byte[] marks = new byte[FIRST_CAPACITY];
    private int[] slots = new int[FIRST_CAPACITY * 2];
    private int size;
    private int live;
    private int unchanged;

    /** What a line adds to what is known. */
    public enum Said {
        /** Nobody knew this row. */
        NEW,
        /** The live row says something else, or may do so. */
        CHANGED,
        /** The live row says the same. */
        SAME,
        /** An earlier line of this file said the same. */
        AGAIN,
        /** An earlier line of this file said something else of this row. */
        CONFLICT
    }

    /** Where the keys of vanished rows go. */
    @FunctionalInterface
    public interface Keys {
        void take(long high, long low);
    }

    /** Tells of a live row; a digest of 0 is unknown and equals no other. */
    public void live(long high, long low, long digest) {
        int at = add(high, low, digest);
        if (at >= 0) {
            marks[at] = LIVE;
            live++;
        }
    }

    /** Tells what a line says; {@code digest} is not 0. The first line of a key counts. */
    public Said say(long high, long low, long digest) {
        int at = find(high, low);
        if (at < 0) {
            int added = add(high, low, digest);
            marks[added] = SAID;
            return Said.NEW;
        }
        boolean same = digests[at] == digest;
        if ((marks[at] & SAID) != 0) {
            return same ? Said.AGAIN : Said.CONFLICT;
        }
        marks[at] |= same ? SAID | SAME : SAID;
        unchanged += same ? 1 : 0;
        digests[at] = digest;
        return same ? Said.SAME : Said.CHANGED;
    }

    /** A row that the file has without anything usable about it: it did not vanish. */
    public void keep(long high, long low) {
        int at = find(high, low);
        if (at >= 0) {
            marks[at] |= KEPT;
        }
    }

    /** Whether a line said a row of this high half. */
    public boolean said(long high) {
        return any(high, SAID) >= 0;
    }

    /** Whether a line said the row of this high half that is live, and the same of it. */
    public boolean same(long high) {
        return any(high, SAME) >= 0;
    }

    /** Number of live rows. */
    public long live() {
        return live;
    }

    /** Number of live rows of which the file said the same. */
    public long unchanged() {
        return unchanged;
    }

    /** Marks as kept the live rows whose high half does not pass: the file says nothing of them. */
    public void keepUnless(LongPredicate spokenOf) {
        for (int at = 0; at < size; at++) {
            if (marks[at] == LIVE && !spokenOf.test(highs[at])) {
                marks[at] |= KEPT;
            }
        }
    }

    /** Hands out the live rows that no line said or kept. */
    public void vanished(Keys keys) {
        for (int at = 0; at < size; at++) {
            if (marks[at] == LIVE) {
                keys.take(highs[at], lows[at]);
            }
        }
    }

    private int any(long high, byte mark) {
        for (int slot = slot(high); slots[slot] != 0; slot = next(slot)) {
            int at = slots[slot] - 1;
            if (highs[at] == high && (marks[at] & mark) != 0) {
                return at;
            }
        }
        return -1;
    }

    private int find(long high, long low) {
        for (int slot = slot(high); slots[slot] != 0; slot = next(slot)) {
            int at = slots[slot] - 1;
            if (highs[at] == high && lows[at] == low) {
                return at;
            }
        }
        return -1;
    }

    /** The place of a new row; -1 when there is one already. */
    private int add(long high, long low, long digest) {
        if (find(high, low) >= 0) {
            return -1;
        }
        if (size == highs.length) {
            grow();
        }
        highs[size] = high;
        lows[size] = low;
        digests[size] = digest;
        enter(size);
        return size++;
    }

    private void enter(int at) {
        int slot = slot(highs[at]);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = at + 1;
    }

    private void grow() {
        int capacity = highs.length + (highs.length >> 1);
        highs = Arrays.copyOf(highs, capacity);
        lows = Arrays.copyOf(lows, capacity);
        digests = Arrays.copyOf(digests, capacity);
        marks = Arrays.copyOf(marks, capacity);
        if (slots.length < capacity + (capacity >> 1)) {
            slots = new int[slots.length * 2];
            for (int at = 0; at < size; at++) {
                enter(at);
            }
        }
    }

    private int slot(long high) {
        long mixed = high * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32 ^ mixed >>> 17) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
