package fr.maillage.demo.ground;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One point for every commune of the country. Known ones stay; those of which only the EPCI is known are spread around
 * it, each as far as possible from the others. Always done for the whole country, so that a commune's cell does not
 * depend on which departments were asked for.
 */
public final class Sites {
    /** Mean area of a French commune, square kilometres: 543 940 over 34 969. */
    private static final double AREA = 15.5;

    private static final int CANDIDATES = 12;
    private static final double FAR_ENOUGH = 6;
    /** Two communes are never drawn nearer to each other. */
    private static final double APART = 0.4;

    private final Map<Plane, Grid> grids = new HashMap<>();
    private final Map<Integer, Point> points = new HashMap<>();
    private final long seed;

    public Sites(Reference reference, long seed) {
        this.seed = seed;
        for (Plane plane : Plane.values()) {
            grids.put(plane, new Grid());
        }
        reference.communes().stream().filter(Commune::located).forEach(this::putKnown);
        Map<String, Point> middles = middles(reference);
        Map<String, Integer> sizes = new HashMap<>();
        reference.communes().forEach(commune -> sizes.merge(group(commune), 1, Integer::sum));
        for (Commune commune : reference.communes()) {
            if (!commune.located()) {
                putUnknown(commune, middle(commune, middles), sizes.getOrDefault(group(commune), 1));
            }
        }
    }

    private static String group(Commune commune) {
        return commune.epciOrParents().isEmpty() ? commune.department() : commune.epciOrParents();
    }

    private static Map<String, Point> middles(Reference reference) {
        Map<String, List<Point>> known = new HashMap<>();
        for (Commune commune : reference.communes()) {
            if (commune.located()) {
                Point point = Plane.of(commune.department()).point(commune.longitude(), commune.latitude());
                known.computeIfAbsent(commune.department(), code -> new ArrayList<>())
                        .add(point);
            }
        }
        Map<String, Point> middles = new HashMap<>();
        known.forEach((code, points) -> middles.put(
                code,
                new Point(
                        points.stream().mapToDouble(Point::x).sum() / points.size(),
                        points.stream().mapToDouble(Point::y).sum() / points.size())));
        return middles;
    }

    private static Point middle(Commune commune, Map<String, Point> middles) {
        if (commune.longitude() != 0 || commune.latitude() != 0) {
            return Plane.of(commune.department()).point(commune.longitude(), commune.latitude());
        }
        Point middle = middles.get(commune.department());
        if (middle == null) {
            throw new IllegalStateException(
                    "department (" + commune.department() + ") must have a commune with a point");
        }
        return middle;
    }

    private void putKnown(Commune commune) {
        Plane plane = Plane.of(commune.department());
        Point point = plane.point(commune.longitude(), commune.latitude());
        Draw draw = Draw.of(seed, "site", commune.code());
        while (grid(plane).nearest(point, APART) < APART) {
            point = point.plus(draw.between(-APART, APART), draw.between(-APART, APART));
        }
        put(commune, plane, point);
    }

    private void putUnknown(Commune commune, Point middle, int members) {
        Plane plane = Plane.of(commune.department());
        Draw draw = Draw.of(seed, "site", commune.code());
        double radius = StrictMath.sqrt(members * AREA / StrictMath.PI);
        Point best = middle;
        double distance = -1;
        for (int i = 0; i < CANDIDATES || distance < APART; i++) {
            double angle = draw.between(0, 2 * StrictMath.PI);
            double away = radius * StrictMath.sqrt(draw.unit());
            Point candidate = middle.plus(away * StrictMath.cos(angle), away * StrictMath.sin(angle));
            double nearest = grid(plane).nearest(candidate, FAR_ENOUGH);
            if (nearest > distance) {
                best = candidate;
                distance = nearest;
            }
        }
        put(commune, plane, best);
    }

    private void put(Commune commune, Plane plane, Point point) {
        points.put(commune.index(), point);
        grid(plane).add(point);
    }

    private Grid grid(Plane plane) {
        Grid grid = grids.get(plane);
        if (grid == null) {
            throw new IllegalStateException("no grid for " + plane);
        }
        return grid;
    }

    public Point of(Commune commune) {
        Point point = points.get(commune.index());
        if (point == null) {
            throw new IllegalArgumentException("commune (" + commune.code() + ") has no site");
        }
        return point;
    }

    /** What is nearer to this commune than to any other, within reach. */
    public Cell cell(Commune commune) {
        return grid(Plane.of(commune.department())).cell(of(commune));
    }
}
