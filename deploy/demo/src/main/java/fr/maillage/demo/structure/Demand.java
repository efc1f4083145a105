package fr.maillage.demo.structure;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * National figures spread over the communes: by their size, and by how well off their surroundings are, so that some
 * EPCI lack what others have. The sum over the country is the national figure, times the scale.
 */
public final class Demand {
    private static final double BETWEEN_EPCI = 0.28;
    private static final double BETWEEN_COMMUNES = 0.30;

    private final long seed;
    private final double scale;
    private final Map<String, Double> surroundings = new HashMap<>();
    private final Map<Curve, Double> totals = new EnumMap<>(Curve.class);

    public Demand(Reference reference, long seed, double scale) {
        this.seed = seed;
        this.scale = scale;
        for (Curve curve : Curve.values()) {
            double total = 0;
            for (Commune commune : reference.communes()) {
                total += weight(curve, commune);
            }
            totals.put(curve, total);
        }
    }

    /** Mean number in this commune of something of which the country has {@code national}. */
    public double mean(Curve curve, double national, Commune commune) {
        return scale * national * weight(curve, commune) / totals.getOrDefault(curve, 1.0);
    }

    /** Supply near people relative to the country: 1 is the mean. */
    public double wealth(Commune commune) {
        return commune.population() == 0 ? 0 : mean(Curve.NEAR, 1, commune) / mean(Curve.EVEN, 1, commune);
    }

    public double scale() {
        return scale;
    }

    private double weight(Curve curve, Commune commune) {
        double presence = commune.population() * curve.presence(commune.population());
        return curve == Curve.EVEN || presence == 0 ? presence : presence * wealthOf(commune);
    }

    private double wealthOf(Commune commune) {
        String group = commune.epciOrParents().isEmpty() ? commune.department() : commune.epciOrParents();
        double around = surroundings.computeIfAbsent(
                group, code -> Draw.of(seed, "surroundings", code).unevenness(BETWEEN_EPCI));
        return around
                * surroundings.computeIfAbsent(
                        commune.code(),
                        code -> Draw.of(seed, "surroundings", code).unevenness(BETWEEN_COMMUNES));
    }
}
