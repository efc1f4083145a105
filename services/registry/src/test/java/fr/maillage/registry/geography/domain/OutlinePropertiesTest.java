package fr.maillage.registry.geography.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Star-shaped outlines with a hole: never crossing themselves, of any size and place. */
class OutlinePropertiesTest {

    private static final GeometryFactory JTS = new GeometryFactory();

    @Property(tries = 200)
    void decoding_gives_back_what_was_encoded(@ForAll long seed, @ForAll @IntRange(min = 3, max = 200) int points) {
        List<List<int[]>> polygons = List.of(star(new Random(seed), points), star(new Random(seed + 1), points));

        List<List<int[]>> decoded = OutlineCode.encode(polygons).polygons();

        assertThat(decoded).hasSameSizeAs(polygons);
        for (int p = 0; p < polygons.size(); p++) {
            for (int r = 0; r < polygons.get(p).size(); r++) {
                int[] ring = decoded.get(p).get(r);
                assertThat(sorted(ring)).isEqualTo(sorted(polygons.get(p).get(r)));
                assertThat(OutlineCode.twiceArea(ring) > 0).isEqualTo(r == 0);
            }
        }
    }

    @Property(tries = 200)
    void a_point_is_inside_when_jts_says_so(@ForAll long seed, @ForAll @IntRange(min = 3, max = 100) int points) {
        Random random = new Random(seed);
        List<int[]> rings = star(random, points);
        Outline outline = OutlineCode.encode(List.of(rings));
        Polygon polygon = polygon(rings);

        for (int i = 0; i < 200; i++) {
            int x = between(random, outline.west() - 10, outline.east() + 10);
            int y = between(random, outline.south() - 10, outline.north() + 10);
            int place = SimplePointInAreaLocator.locate(new Coordinate(x, y), polygon);
            if (place != Location.BOUNDARY) {
                assertThat(outline.contains(x, y))
                        .as("%d %d of seed %d", x, y, seed)
                        .isEqualTo(place == Location.INTERIOR);
            }
        }
    }

    /** Strips of one square with ragged borders: whatever the point, corners and borders included, one strip holds it. */
    @Property(tries = 100)
    void of_a_partition_one_part_and_only_one_holds_a_point(@ForAll long seed) {
        Random random = new Random(seed);
        List<int[]> borders = new ArrayList<>();
        for (int strip = 0; strip <= 5; strip++) {
            int[] border = new int[2 * 12];
            for (int i = 0; i < 12; i++) {
                border[2 * i] = i * 1000;
                border[2 * i + 1] = strip * 1000 + (strip == 0 || strip == 5 ? 0 : random.nextInt(900));
            }
            borders.add(border);
        }
        List<Outline> strips = new ArrayList<>();
        for (int strip = 0; strip < 5; strip++) {
            strips.add(OutlineCode.encode(List.of(List.of(between(borders.get(strip), borders.get(strip + 1))))));
        }

        for (int i = 0; i < 500; i++) {
            int[] border = borders.get(1 + random.nextInt(4));
            int corner = 2 * random.nextInt(11);
            boolean onCorner = i % 2 == 0;
            int x = onCorner ? border[corner] : random.nextInt(11_000);
            int y = onCorner ? border[corner + 1] : random.nextInt(5_000);
            assertThat(strips.stream().filter(strip -> strip.contains(x, y)).count())
                    .as("%d %d of seed %d", x, y, seed)
                    .isEqualTo(1);
        }
    }

    private static int[] between(int[] low, int[] high) {
        int[] ring = new int[low.length + high.length];
        System.arraycopy(low, 0, ring, 0, low.length);
        for (int i = 0; i < high.length; i += 2) {
            ring[low.length + i] = high[high.length - 2 - i];
            ring[low.length + i + 1] = high[high.length - 1 - i];
        }
        return ring;
    }

    /** A ring around a centre and a smaller one inside it, at the same angles. */
    private static List<int[]> star(Random random, int points) {
        int x = between(random, -170_000_000, 170_000_000);
        int y = between(random, -80_000_000, 80_000_000);
        int[] shell = new int[2 * points];
        int[] hole = new int[2 * points];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = 40_000 + random.nextInt(60_000);
            shell[2 * i] = x + (int) (radius * Math.cos(angle));
            shell[2 * i + 1] = y + (int) (radius * Math.sin(angle));
            hole[2 * i] = x + (int) (9_000 * Math.cos(angle));
            hole[2 * i + 1] = y + (int) (9_000 * Math.sin(angle));
        }
        return List.of(shell, hole);
    }

    private static Polygon polygon(List<int[]> rings) {
        return JTS.createPolygon(
                JTS.createLinearRing(closed(rings.get(0))),
                new org.locationtech.jts.geom.LinearRing[] {JTS.createLinearRing(closed(rings.get(1)))});
    }

    private static Coordinate[] closed(int[] ring) {
        Coordinate[] points = new Coordinate[ring.length / 2 + 1];
        for (int i = 0; i < points.length; i++) {
            int at = i * 2 % ring.length;
            points[i] = new Coordinate(ring[at], ring[at + 1]);
        }
        return points;
    }

    private static List<String> sorted(int[] ring) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < ring.length; i += 2) {
            points.add(ring[i] + " " + ring[i + 1]);
        }
        return points.stream().sorted().toList();
    }

    private static int between(Random random, int low, int high) {
        return low + random.nextInt(high - low + 1);
    }
}
