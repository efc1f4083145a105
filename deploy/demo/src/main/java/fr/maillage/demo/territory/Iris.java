package fr.maillage.demo.territory;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.ground.Cell;
import fr.maillage.demo.ground.Point;
import fr.maillage.demo.people.Town;
import fr.maillage.demo.reference.Commune;
import java.util.ArrayList;
import java.util.List;

/**
 * A statistical neighbourhood. Communes of 10 000 inhabitants or more are cut into parts of about 2 000; their numbers
 * begin with 9, which no official one does. The others are one IRIS, numbered 0000.
 *
 * @param type H inhabited, A activity, D other, Z a whole commune
 */
public record Iris(String code, String name, char type, int population, Cell cell) {
    private static final int CUT_FROM = 10_000;
    private static final int SIZE = 2_000;
    private static final int CANDIDATES = 6;
    private static final int FIRST = 9_001;
    private static final double NEARLY_EMPTY = 0.05;

    public static List<Iris> of(Town town, long seed) {
        Commune commune = town.commune();
        if (commune.population() < CUT_FROM) {
            return List.of(new Iris(commune.code() + "0000", commune.name(), 'Z', commune.population(), town.cell()));
        }
        Draw draw = Draw.of(seed, "iris", commune.code());
        int count = Math.round((float) commune.population() / SIZE);
        List<Point> middles = middles(town.cell(), count, draw);
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = draw.chance(NEARLY_EMPTY) ? 0.03 : draw.unevenness(0.3);
        }
        int[] people = Shares.of(commune.population(), weights);
        List<Iris> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            char type = weights[i] > 0.03 ? 'H' : draw.chance(0.6) ? 'A' : 'D';
            String name =
                    town.book().streets().get(i % town.book().streets().size()).body();
            parts.add(new Iris(
                    commune.code() + (FIRST + i),
                    "Quartier " + name + " " + (i + 1),
                    type,
                    people[i],
                    part(town.cell(), middles, i)));
        }
        return parts;
    }

    /** Spread evenly: each one as far as possible from those before. */
    private static List<Point> middles(Cell cell, int count, Draw draw) {
        List<Point> middles = new ArrayList<>(count);
        while (middles.size() < count) {
            Point best = cell.somewhere(draw);
            double distance = nearest(best, middles);
            for (int i = 1; i < CANDIDATES; i++) {
                Point candidate = cell.somewhere(draw);
                double away = nearest(candidate, middles);
                if (away > distance) {
                    best = candidate;
                    distance = away;
                }
            }
            middles.add(best);
        }
        return middles;
    }

    private static double nearest(Point point, List<Point> others) {
        double nearest = Double.MAX_VALUE;
        for (Point other : others) {
            nearest = Math.min(nearest, point.distance(other));
        }
        return nearest;
    }

    private static Cell part(Cell cell, List<Point> middles, int index) {
        Cell part = cell;
        for (int i = 0; i < middles.size(); i++) {
            if (i != index) {
                part = part.nearer(middles.get(index), middles.get(i));
            }
        }
        return part;
    }
}
