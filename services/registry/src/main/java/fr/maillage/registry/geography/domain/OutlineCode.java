package fr.maillage.registry.geography.domain;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Outlines as bytes: number of polygons; for each, number of rings; for each, number of points, then their coordinates as
 * zigzag differences to the point before, across rings too. Shells turn left and holes right, as RFC 7946 asks.
 */
public final class OutlineCode {

    private OutlineCode() {}

    /** Rings as x, y, x, y… in millionths, without the closing point, of three points at least; the shell first. */
    public static Outline encode(List<List<int[]>> polygons) {
        Writer out = new Writer();
        out.unsigned(polygons.size());
        for (List<int[]> rings : polygons) {
            out.unsigned(rings.size());
            for (int r = 0; r < rings.size(); r++) {
                out.ring(turned(rings.get(r), r == 0));
            }
        }
        return out.outline();
    }

    static List<List<int[]>> decode(byte[] bytes) {
        Varints in = new Varints(bytes);
        List<List<int[]>> polygons = new ArrayList<>();
        for (int p = in.unsigned(); p > 0; p--) {
            List<int[]> rings = new ArrayList<>();
            for (int r = in.unsigned(); r > 0; r--) {
                int[] ring = new int[2 * in.unsigned()];
                for (int i = 0; i < ring.length; i += 2) {
                    ring[i] = in.nextX();
                    ring[i + 1] = in.nextY();
                }
                rings.add(ring);
            }
            polygons.add(Collections.unmodifiableList(rings));
        }
        return Collections.unmodifiableList(polygons);
    }

    private static int[] turned(int[] ring, boolean left) {
        if ((twiceArea(ring) > 0) == left) {
            return ring;
        }
        int[] other = new int[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            other[i] = ring[ring.length - 2 - i];
            other[i + 1] = ring[ring.length - 1 - i];
        }
        return other;
    }

    /** Positive when the ring turns left. In doubles, for only the sign counts and no ring of a country overflows it. */
    static double twiceArea(int[] ring) {
        double sum = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = i + 2 == ring.length ? 0 : i + 2;
            sum += (double) (ring[i] - ring[0]) * (ring[next + 1] - ring[1])
                    - (double) (ring[next] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return sum;
    }

    private static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        private final int[] high = {Integer.MIN_VALUE, Integer.MIN_VALUE};
        private final int[] last = new int[2];
        private int points;

        void unsigned(int number) {
            int value = number;
            while ((value & ~0x7f) != 0) {
                out.write((value & 0x7f) | 0x80);
                value >>>= 7;
            }
            out.write(value);
        }

        void ring(int[] ring) {
            if (ring.length < 6) {
                throw new IllegalArgumentException("ring of " + ring.length / 2 + " points, must be of 3 or more");
            }
            unsigned(ring.length / 2);
            points += ring.length / 2;
            for (int i = 0; i < ring.length; i++) {
                int axis = i & 1;
                int difference = ring[i] - last[axis];
                unsigned((difference << 1) ^ (difference >> 31));
                last[axis] = ring[i];
                low[axis] = Math.min(low[axis], ring[i]);
                high[axis] = Math.max(high[axis], ring[i]);
            }
        }

        Outline outline() {
            if (points == 0) {
                throw new IllegalArgumentException("outline without a point, must have a ring " + Arrays.toString(low));
            }
            return new Outline(out.toByteArray(), low[0], low[1], high[0], high[1], points);
        }
    }
}
