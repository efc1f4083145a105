package fr.maillage.registry.geography;

import fr.maillage.registry.geography.domain.Fault;
import fr.maillage.registry.geography.domain.RawShape;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with a shape before any geometry is done: empty, open rings, coordinates that are no degrees. */
final class ShapeFaults {

    private ShapeFaults() {}

    static @Nullable Fault of(RawShape shape) {
        if (shape.polygons().isEmpty()) {
            return empty();
        }
        for (List<double[]> rings : shape.polygons()) {
            if (rings.isEmpty()) {
                return empty();
            }
            for (double[] ring : rings) {
                Fault fault = ofRing(ring);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private static @Nullable Fault ofRing(double[] ring) {
        if (ring.length < 8) {
            return new Fault(
                    "short-ring",
                    "Un anneau a %d points ; attendu 4 au moins, le premier répété à la fin."
                            .formatted(ring.length / 2),
                    "A ring has %d points; at least 4 are expected, the first repeated at the end."
                            .formatted(ring.length / 2));
        }
        for (int i = 0; i < ring.length; i += 2) {
            if (!(Math.abs(ring[i]) <= 180 && Math.abs(ring[i + 1]) <= 90)) {
                return new Fault(
                        "not-degrees",
                        "Coordonnées %s : attendu longitude puis latitude en degrés WGS84 (pas de Lambert-93)."
                                .formatted(text(ring, i)),
                        "Coordinates %s: longitude then latitude in WGS84 degrees are expected (no projected metres)."
                                .formatted(text(ring, i)));
            }
        }
        int last = ring.length - 2;
        return ring[0] == ring[last] && ring[1] == ring[last + 1]
                ? null
                : new Fault(
                        "open-ring",
                        "Un anneau n'est pas fermé : il commence en %s et finit en %s."
                                .formatted(text(ring, 0), text(ring, last)),
                        "A ring is not closed: it begins at %s and ends at %s."
                                .formatted(text(ring, 0), text(ring, last)));
    }

    private static Fault empty() {
        return new Fault(
                "no-shape",
                "Aucun contour ; attendu un Polygon ou MultiPolygon.",
                "No outline; a Polygon or MultiPolygon is expected.");
    }

    private static String text(double[] ring, int at) {
        return String.format(Locale.ROOT, "[%s, %s]", ring[at], ring[at + 1]);
    }
}
