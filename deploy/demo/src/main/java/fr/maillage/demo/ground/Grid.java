package fr.maillage.demo.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points by square, to find neighbours and to draw cells between them. */
final class Grid {
    private static final double SQUARE = 8;
    /** A commune reaches no farther: at coasts and borders the ground ends there. */
    private static final double REACH = SQUARE;

    private final Map<Long, List<Point>> squares = new HashMap<>();

    void add(Point point) {
        squares.computeIfAbsent(key(square(point.x()), square(point.y())), key -> new ArrayList<>(8))
                .add(point);
    }

    /** Distance to the nearest other point, or {@code limit} (at most 8 km) when there is none so near. */
    double nearest(Point point, double limit) {
        double nearest = limit;
        for (Point other : around(point, 1)) {
            nearest = Math.min(nearest, point.distance(other));
        }
        return nearest;
    }

    Cell cell(Point site) {
        List<Point> neighbours = around(site, 2);
        neighbours.remove(site);
        neighbours.sort(Comparator.comparingDouble((Point other) -> site.distance(other))
                .thenComparingDouble(Point::x)
                .thenComparingDouble(Point::y));
        Cell cell = Cell.around(site, REACH);
        double reach = REACH;
        for (Point neighbour : neighbours) {
            if (site.distance(neighbour) > 2 * reach) {
                break;
            }
            cell = cell.nearer(site, neighbour);
            reach = cell.reach(site);
        }
        return cell;
    }

    private List<Point> around(Point point, int squaresAway) {
        List<Point> found = new ArrayList<>();
        long column = square(point.x());
        long row = square(point.y());
        for (long x = column - squaresAway; x <= column + squaresAway; x++) {
            for (long y = row - squaresAway; y <= row + squaresAway; y++) {
                found.addAll(squares.getOrDefault(key(x, y), List.of()));
            }
        }
        return found;
    }

    private static long square(double kilometres) {
        return (long) StrictMath.floor(kilometres / SQUARE);
    }

    private static long key(long column, long row) {
        return column * 100_003 + row;
    }
}
