package fr.maillage.demo.ground;

import fr.maillage.demo.chance.Draw;
import java.util.ArrayList;
import java.util.List;

/** A convex outline, its corners counterclockwise and not repeated. */
public record Cell(List<Point> corners) {
    private static final int ROUND = 32;

    public Cell {
        corners = List.copyOf(corners);
    }

    public static Cell around(Point centre, double radius) {
        List<Point> corners = new ArrayList<>(ROUND);
        for (int i = 0; i < ROUND; i++) {
            double angle = 2 * StrictMath.PI * i / ROUND;
            corners.add(centre.plus(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)));
        }
        return new Cell(corners);
    }

    public boolean isEmpty() {
        return corners.size() < 3;
    }

    /** What is nearer to {@code site} than to {@code other}. */
    public Cell nearer(Point site, Point other) {
        double nx = other.x() - site.x();
        double ny = other.y() - site.y();
        double limit = nx * (site.x() + other.x()) / 2 + ny * (site.y() + other.y()) / 2;
        List<Point> kept = new ArrayList<>(corners.size() + 1);
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            double a = nx * from.x() + ny * from.y() - limit;
            double b = nx * to.x() + ny * to.y() - limit;
            if (a <= 0) {
                kept.add(from);
            }
            if ((a < 0 && b > 0) || (a > 0 && b < 0)) {
                kept.add(from.towards(to, a / (a - b)));
            }
        }
        return new Cell(kept);
    }

    public boolean contains(Point point) {
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            if ((to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x()) < 0) {
                return false;
            }
        }
        return !isEmpty();
    }

    /** The farthest corner. */
    public double reach(Point from) {
        double reach = 0;
        for (Point corner : corners) {
            reach = Math.max(reach, from.distance(corner));
        }
        return reach;
    }

    /** Square kilometres. */
    public double area() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            twice += from.x() * to.y() - to.x() * from.y();
        }
        return twice / 2;
    }

    /** Anywhere inside, evenly. */
    public Point somewhere(Draw draw) {
        double target = draw.unit() * area();
        Point first = corners.getFirst();
        for (int i = 1; i + 1 < corners.size(); i++) {
            Cell slice = new Cell(List.of(first, corners.get(i), corners.get(i + 1)));
            target -= slice.area();
            if (target <= 0 || i + 2 == corners.size()) {
                return slice.insideTriangle(draw);
            }
        }
        return first;
    }

    private Point insideTriangle(Draw draw) {
        double root = StrictMath.sqrt(draw.unit());
        Point edge = corners.get(1).towards(corners.get(2), draw.unit());
        return corners.getFirst().towards(edge, root);
    }
}
