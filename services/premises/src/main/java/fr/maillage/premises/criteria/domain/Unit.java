package fr.maillage.premises.criteria.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the units of a room that is taken in several.
 *
 * @param areaDm2 private area
 * @param rentCents a month
 * @param chargesCents a month
 */
public record Unit(
        UUID id,
        String label,
        @Nullable Integer areaDm2,
        @Nullable Integer rentCents,
        @Nullable Integer chargesCents) {

    /** Rent and charges when both are known (MAT-09). */
    public @Nullable Integer costCents() {
        return rentCents == null || chargesCents == null ? null : (Integer) (rentCents + chargesCents);
    }
}
