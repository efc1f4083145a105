package fr.maillage.premises.premises.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Areas that are positive and fit into each other (PRM-08). */
final class AreaRules {

    private static final String RULE = "PRM-08";
    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    private AreaRules() {}

    static List<Finding> of(Surface surface) {
        List<Finding> found = new ArrayList<>();
        positive("/surface/totalAreaM2", surface.totalAreaM2(), found);
        positive("/surface/areaPerPracticeM2", surface.areaPerPracticeM2(), found);
        BigDecimal total = surface.totalAreaM2();
        within("/surface/areaPerPracticeM2", surface.areaPerPracticeM2(), total, found);
        within("/surface/commonAreaM2", surface.commonAreaM2(), total, found);
        within("/surface/cityReservedAreaM2", surface.cityReservedAreaM2(), total, found);
        return found;
    }

    /** A unit against the whole, and all units together. */
    static List<Finding> of(UnitContent unit, @Nullable BigDecimal total, BigDecimal others) {
        List<Finding> found = new ArrayList<>();
        positive("/areaM2", unit.areaM2(), found);
        if (total != null && unit.areaM2().add(others).compareTo(total) > 0) {
            found.add(Finding.refused(
                    RULE,
                    "/areaM2",
                    "area-over-total",
                    "%s m² avec %s m² d'autres cellules : plus que la surface totale de %s m²."
                            .formatted(unit.areaM2(), others, total),
                    "%s m² with %s m² of other units: more than the whole area of %s m²."
                            .formatted(unit.areaM2(), others, total)));
        }
        return found;
    }

    private static void positive(String pointer, @Nullable BigDecimal area, List<Finding> found) {
        if (area != null && (area.signum() <= 0 || area.compareTo(MOST) > 0)) {
            found.add(Finding.refused(
                    RULE,
                    pointer,
                    "area-not-positive",
                    "Surface %s m² ; attendu plus de 0, et au plus %s.".formatted(area, MOST),
                    "Area %s m²; more than 0 is expected, and %s at most.".formatted(area, MOST)));
        }
    }

    private static void within(
            String pointer, @Nullable BigDecimal part, @Nullable BigDecimal total, List<Finding> found) {
        if (part != null && part.signum() < 0) {
            found.add(Finding.refused(
                    RULE,
                    pointer,
                    "area-not-positive",
                    "Surface %s m² ; attendu 0 ou plus.".formatted(part),
                    "Area %s m²; 0 or more is expected.".formatted(part)));
        } else if (part != null && total != null && part.compareTo(total) > 0) {
            found.add(Finding.refused(
                    RULE,
                    pointer,
                    "area-over-total",
                    "Surface %s m² : plus que la surface totale de %s m².".formatted(part, total),
                    "Area %s m²: more than the whole area of %s m².".formatted(part, total)));
        }
    }
}
