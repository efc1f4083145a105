package fr.maillage.registry.area.domain;

import fr.maillage.registry.area.domain.AreaRules.Breach;
import fr.maillage.registry.geography.domain.RawShape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a drawn outline is refused before its geometry is looked at: too long, or not in France. */
public final class DrawingRules {

    /** Points an outline may have: more than anybody draws, few enough for every search to bear. */
    public static final int MOST_POINTS = 5_000;

    public static final String POINTER = "/outline";

    private DrawingRules() {}

    /** A rectangle in which France lies, in degrees. */
    private record Part(double west, double south, double east, double north) {

        boolean holds(double lon, double lat) {
            return lon >= west && lon <= east && lat >= south && lat <= north;
        }
    }

    private static final List<Part> FRANCE = List.of(
            new Part(-5.6, 41.2, 10.0, 51.3), // metropolitan France
            new Part(-63.3, 14.2, -60.7, 18.3), // Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy
            new Part(-54.8, 1.9, -51.4, 6.0), // Guyane
            new Part(44.8, -13.2, 45.5, -12.4), // Mayotte
            new Part(55.0, -21.6, 56.0, -20.7), // La Réunion
            new Part(-56.6, 46.6, -56.0, 47.3), // Saint-Pierre-et-Miquelon
            new Part(-179.0, -28.5, -134.0, -7.5), // Polynésie, Wallis-et-Futuna
            new Part(158.0, -23.5, 173.0, -17.5)); // Nouvelle-Calédonie

    /** The first reason there is. */
    public static Optional<Breach> breach(RawShape shape) {
        long points = rings(shape).mapToLong(ring -> ring.length / 2).sum();
        if (points > MOST_POINTS) {
            return Optional.of(new Breach(
                    POINTER,
                    "too-many-points",
                    "%d points ; au plus %d : simplifiez le contour.".formatted(points, MOST_POINTS),
                    "%d points; at most %d: simplify the outline.".formatted(points, MOST_POINTS)));
        }
        return rings(shape).flatMap(DrawingRules::misplaced).findFirst();
    }

    private static Stream<double[]> rings(RawShape shape) {
        return shape.polygons().stream().flatMap(List::stream);
    }

    private static Stream<Breach> misplaced(double[] ring) {
        for (int i = 0; i + 1 < ring.length; i += 2) {
            if (!inFrance(ring[i], ring[i + 1])) {
                return Stream.of(inFrance(ring[i + 1], ring[i]) ? swapped(ring, i) : outside(ring, i));
            }
        }
        return Stream.empty();
    }

    private static boolean inFrance(double lon, double lat) {
        return FRANCE.stream().anyMatch(part -> part.holds(lon, lat));
    }

    private static Breach swapped(double[] ring, int at) {
        return new Breach(
                POINTER,
                "axis-order",
                "Position %s : attendu longitude puis latitude, soit %s."
                        .formatted(text(ring[at], ring[at + 1]), text(ring[at + 1], ring[at])),
                "Position %s: longitude then latitude is expected, that is %s."
                        .formatted(text(ring[at], ring[at + 1]), text(ring[at + 1], ring[at])));
    }

    private static Breach outside(double[] ring, int at) {
        return new Breach(
                POINTER,
                "outside-france",
                "Position %s hors de France ; attendu longitude puis latitude en degrés WGS84."
                        .formatted(text(ring[at], ring[at + 1])),
                "Position %s is outside of France; longitude then latitude in WGS84 degrees are expected."
                        .formatted(text(ring[at], ring[at + 1])));
    }

    private static String text(double first, double second) {
        return String.format(Locale.ROOT, "[%s, %s]", first, second);
    }
}
