package fr.maillage.registry.finess.domain;

import fr.maillage.registry.finess.domain.FinessPlusPoint.Arrangement;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.util.EnumMap;
import java.util.Map;

/** Counts in which arrangement a file's points are; one in which both are common is a broken file. */
final class Arrangements {

    /** A few odd points are mistakes; past one in a hundred the file is mixed. */
    private static final double ODD = 0.01;

    private final Map<Arrangement, Long> counts = new EnumMap<>(Arrangement.class);

    void add(Arrangement arrangement) {
        counts.merge(arrangement, 1L, Long::sum);
    }

    /** Refuses the file when both are common. */
    void check() {
        long official = counts.getOrDefault(Arrangement.DIRECTION_DEGREES, 0L);
        long swapped = counts.getOrDefault(Arrangement.COORDINATE_DEGREES, 0L);
        if (Math.min(official, swapped) > ODD * (official + swapped)) {
            throw new Refusal(
                    Reason.MIXED_COLUMNS,
                    0,
                    "Les coordonnées sont rangées de deux façons : %d points en degrés dans direction*, %d dans coordonnee*. Le fichier est refusé."
                            .formatted(official, swapped),
                    "Coordinates are arranged in two ways: %d points in degrees in direction*, %d in coordonnee*. The file is refused."
                            .formatted(official, swapped));
        }
    }
}
