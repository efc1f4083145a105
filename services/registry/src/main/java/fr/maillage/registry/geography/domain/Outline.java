package fr.maillage.registry.geography.domain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a territory: polygons with their holes, in whole millionths of a WGS84 degree (about 11 cm), kept as
 * differences of variable length. Two to three bytes a coordinate, and a point is tested without unpacking.
 *
 * @param bytes for each polygon its rings, for each ring its points without the closing one; see {@link OutlineCode}
 * @param points how many points there are, closing ones aside
 */
// The bytes are never written once they are here, and copying them for each of 80 000 outlines would double the index.
@SuppressWarnings("ArrayRecordComponent")
public record Outline(byte[] bytes, int west, int south, int east, int north, int points) {

    public static final double UNITS = 1e6;

    /** Degrees to whole millionths. */
    public static int units(double degrees) {
        return (int) Math.round(degrees * UNITS);
    }

    /**
     * Whether a point lies inside, in whole numbers and therefore exactly. Of two outlines that share an edge point for
     * point, one and only one holds a point of that edge.
     */
    public boolean contains(int x, int y) {
        return x >= west && x <= east && y >= south && y <= north && crossings(x, y);
    }

    /** Odd when a ray to the east leaves more rings than it enters: holes and further polygons need no thought. */
    private boolean crossings(int x, int y) {
        Varints in = new Varints(bytes);
        boolean inside = false;
        for (int polygons = in.unsigned(); polygons > 0; polygons--) {
            for (int rings = in.unsigned(); rings > 0; rings--) {
                int size = in.unsigned();
                int firstX = in.nextX();
                int firstY = in.nextY();
                int ax = firstX;
                int ay = firstY;
                for (int i = 1; i < size; i++) {
                    int bx = in.nextX();
                    int by = in.nextY();
                    inside ^= crosses(ax, ay, bx, by, x, y);
                    ax = bx;
                    ay = by;
                }
                inside ^= crosses(ax, ay, firstX, firstY, x, y);
            }
        }
        return inside;
    }

    private static boolean crosses(int ax, int ay, int bx, int by, int x, int y) {
        if ((ay > y) == (by > y)) {
            return false;
        }
        long side = (long) (bx - ax) * (y - ay) - (long) (x - ax) * (by - ay);
        return by > ay ? side > 0 : side < 0;
    }

    /** Equal when every point is, in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outline outline && Arrays.equals(bytes, outline.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Polygons, their rings, and in each ring x, y, x, y… without the closing point; the first ring is the shell. */
    public List<List<int[]>> polygons() {
        return OutlineCode.decode(bytes);
    }

    /** A GeoJSON geometry (RFC 7946): a Polygon or, of several parts, a MultiPolygon. */
    public String toGeoJson() {
        List<List<int[]>> all = polygons();
        StringBuilder json = new StringBuilder(points * 22 + 64);
        json.append("{\"type\":\"").append(all.size() == 1 ? "Polygon" : "MultiPolygon");
        json.append("\",\"coordinates\":");
        if (all.size() == 1) {
            polygon(all.getFirst(), json);
        } else {
            json.append('[');
            for (int i = 0; i < all.size(); i++) {
                polygon(all.get(i), i == 0 ? json : json.append(','));
            }
            json.append(']');
        }
        return json.append('}').toString();
    }

    private static void polygon(List<int[]> rings, StringBuilder json) {
        json.append('[');
        for (int r = 0; r < rings.size(); r++) {
            json.append(r == 0 ? "[" : ",[");
            int[] ring = rings.get(r);
            for (int i = 0; i <= ring.length; i += 2) {
                int at = i == ring.length ? 0 : i;
                json.append(i == 0 ? "[" : ",[");
                degrees(ring[at], json);
                json.append(',');
                degrees(ring[at + 1], json);
                json.append(']');
            }
            json.append(']');
        }
        json.append(']');
    }

    /** Millionths as a decimal number, by whole numbers: no digit is made up. */
    private static void degrees(int units, StringBuilder json) {
        int size = Math.abs(units);
        json.append(units < 0 ? "-" : "").append(size / 1_000_000);
        int rest = size % 1_000_000;
        if (rest != 0) {
            String digits = Integer.toString(1_000_000 + rest).substring(1);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            json.append('.').append(digits, 0, end);
        }
    }
}
