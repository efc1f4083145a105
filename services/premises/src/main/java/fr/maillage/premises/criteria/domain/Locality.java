package fr.maillage.premises.criteria.domain;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a place that all its rooms share; given, never computed here.
 *
 * @param id names the smallest piece of ground told apart, such as an IRIS in or out of a QPV
 * @param territories every territory that contains it, such as {@code commune:31555}
 * @param need by profession, millionths: 0 well supplied, 1 000 000 most in need; absent is unknown
 * @param colleagues professionals in practice around, by profession; absent is unknown
 * @param newResidents expected from decided operations
 */
public record Locality(
        String id,
        String label,
        Set<String> territories,
        Tri qpv,
        Map<String, Integer> need,
        Map<String, Integer> colleagues,
        @Nullable Integer newResidents,
        Facts<FamilyService> family) {

    public Locality {
        territories = Set.copyOf(territories);
        need = Map.copyOf(need);
        colleagues = Map.copyOf(colleagues);
        need.forEach((profession, value) -> {
            if (value < 0 || value > Scales.ONE) {
                throw new IllegalArgumentException(
                        "need of %s (%d), must be within 0..%d".formatted(profession, value, Scales.ONE));
            }
        });
    }
}
