package fr.maillage.registry.geography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.geography.DrawnTiles.Tile;
import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.domain.OutlineCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrawnTilesTest {

    private static int[] box(int west, int south, int east, int north) {
        return new int[] {west, south, east, south, east, north, west, north};
    }

    /** A ragged star of many points around a centre. */
    private static int[] star(int points, int x, int y, int radius, long seed) {
        Random random = new Random(seed);
        int[] ring = new int[2 * points];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double reach = radius * (0.6 + 0.4 * random.nextDouble());
            ring[2 * i] = x + (int) Math.round(reach * Math.cos(angle));
            ring[2 * i + 1] = y + (int) Math.round(reach * Math.sin(angle));
        }
        return ring;
    }

    /** As the database asks: the square of the point, then its pieces. */
    private static boolean holds(Map<List<Integer>, List<Tile>> tiles, DrawnArea grid, int x, int y) {
        if (x < grid.west() || x > grid.east() || y < grid.south() || y > grid.north()) {
            return false;
        }
        List<Integer> square = List.of((x - grid.west()) / grid.step(), (y - grid.south()) / grid.step());
        return tiles.getOrDefault(square, List.of()).stream().anyMatch(tile -> inside(tile.corners(), x, y));
    }

    private static boolean inside(List<double[]> corners, int x, int y) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            double[] a = corners.get(i);
            double[] b = corners.get(j);
            if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static Map<List<Integer>, List<Tile>> tiles(Outline outline, DrawnArea grid) {
        return DrawnTiles.of(outline, grid).stream()
                .collect(Collectors.groupingBy(tile -> List.of(tile.x(), tile.y())));
    }

    private static void agree(Outline outline) {
        DrawnArea grid = DrawnArea.of(UUID.randomUUID(), outline);
        Map<List<Integer>, List<Tile>> tiles = tiles(outline, grid);
        Random random = new Random(7);
        List<String> wrong = new ArrayList<>();
        int held = 0;
        for (int i = 0; i < 20_000; i++) {
            int x = random.nextInt(grid.west() - 1_000, grid.east() + 1_000);
            int y = random.nextInt(grid.south() - 1_000, grid.north() + 1_000);
            boolean expected = outline.contains(x, y);
            held += expected ? 1 : 0;
            if (expected != holds(tiles, grid, x, y) && !onCut(grid, x, y)) {
                wrong.add(x + "," + y + " is " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(held).isBetween(2_000, 18_000);
    }

    /** Points of a line where two pieces meet are of one, which one depends on the half-open test above. */
    private static boolean onCut(DrawnArea grid, int x, int y) {
        return (x - grid.west()) % grid.step() == 0 || (y - grid.south()) % grid.step() == 0;
    }

    @Test
    void squares_hold_what_the_outline_holds() {
        agree(OutlineCode.encode(List.of(List.of(star(3_000, 1_444_200, 43_604_700, 150_000, 1)))));
    }

    @Test
    void a_hole_is_outside_and_further_polygons_are_inside() {
        agree(OutlineCode.encode(List.of(
                List.of(
                        box(0, 0, 100_000, 100_000),
                        star(60, 50_000, 50_000, 30_000, 2),
                        box(5_000, 5_000, 9_000, 9_000)),
                List.of(box(120_000, 20_000, 160_000, 90_000)))));
    }

    @Test
    void no_piece_has_a_hole_and_the_grid_has_sixteen_squares_a_side_at_most() {
        Outline ring = OutlineCode.encode(List.of(List.of(box(0, 0, 1_600, 800), box(10, 10, 1_590, 790))));
        DrawnArea grid = DrawnArea.of(UUID.randomUUID(), ring);
        List<Tile> tiles = DrawnTiles.of(ring, grid);

        assertThat(tiles).isNotEmpty().allSatisfy(tile -> {
            assertThat(tile.x()).isBetween(0, 15);
            assertThat(tile.y()).isBetween(0, 7);
        });
        assertThat(tiles.getFirst().text()).startsWith("((").endsWith("))");
    }
}
