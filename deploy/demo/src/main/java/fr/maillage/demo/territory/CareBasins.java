package fr.maillage.demo.territory;

import fr.maillage.demo.ground.Sites;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import fr.maillage.demo.structure.Demand;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * TVS, and the zone each of them is in. Within an EPCI, the largest communes are poles, one for every 25 000 inhabitants,
 * and each commune belongs to the nearest; the TVS has its pole's code. The zone follows the supply that people are given
 * here: the lowest 30 % of inhabitants or so in ZIP, the next 40 % in ZAC.
 */
public final class CareBasins {
    private static final int PEOPLE_PER_POLE = 25_000;
    private static final double PRIORITY = 0.80;
    private static final double COMPLEMENTARY = 1.08;
    private static final int SUPPORTED = 5;

    private final Map<String, Commune> poles = new HashMap<>();
    private final Map<String, double[]> supply = new HashMap<>();

    public CareBasins(Reference reference, Sites sites, Demand demand) {
        reference.byEpci().values().forEach(members -> join(members, sites));
        for (Commune commune : reference.communes()) {
            Commune pole = poles.computeIfAbsent(commune.code(), code -> commune);
            double[] sums = supply.computeIfAbsent(pole.code(), code -> new double[2]);
            sums[0] += demand.wealth(commune) * commune.population();
            sums[1] += commune.population();
        }
    }

    private void join(List<Commune> members, Sites sites) {
        int people = members.stream().mapToInt(Commune::population).sum();
        List<Commune> largest = members.stream()
                .sorted(Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code))
                .limit(Math.max(1, people / PEOPLE_PER_POLE))
                .toList();
        for (Commune commune : members) {
            Commune pole = commune.parent() != null
                    ? commune
                    : largest.stream()
                            .min(Comparator.comparingDouble(
                                    (Commune other) -> sites.of(commune).distance(sites.of(other))))
                            .orElse(commune);
            poles.put(commune.code(), pole);
        }
    }

    public Commune pole(Commune commune) {
        return poles.getOrDefault(commune.code(), commune);
    }

    /** As the file of zones writes it. */
    public String zone(Commune commune) {
        Commune pole = pole(commune);
        double[] sums = supply.getOrDefault(pole.code(), new double[] {0, 0});
        double wealth = sums[1] == 0 ? 0 : sums[0] / sums[1];
        if (wealth < PRIORITY) {
            return "1_ZIP";
        }
        if (wealth < COMPLEMENTARY) {
            return "2_ZAC";
        }
        return pole.index() % SUPPORTED == 0 ? "4_ZAR" : "3_HZ";
    }
}
