package fr.maillage.premises.criteria.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the units of a room that is taken in several.
 *
 * @param areaDm2 private area
 * @param rentCents a month
 * @param chargesCents a month
 * @param professions accepted in this unit where units differ in it; empty for all that the room accepts
 */
public record Unit(
        UUID id,
        String label,
        @Nullable Integer areaDm2,
        @Nullable Long rentCents,
        @Nullable Long chargesCents,
        Set<String> professions) {

    public Unit {
        professions = Set.copyOf(professions);
    }

    /** Rent and charges when both are known (MAT-09). */
    public @Nullable Long costCents() {
        return rentCents == null || chargesCents == null ? null : (Long) (rentCents + chargesCents);
    }
}
