package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Containment;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which territories lie in which.
 *
 * @param above by territory, {@code level:code}, those that hold it; of one that is not told nothing holds it but itself, and
 *     an IRIS its commune
 */
public record Nesting(Map<String, Set<String>> above) {

    public static final Nesting UNKNOWN = new Nesting(Map.of());

    /** Of each pair that meets, the territory that lies in the other. */
    Set<String> common(Collection<String> some, Collection<String> others) {
        Set<String> common = new TreeSet<>();
        for (String one : some) {
            for (String other : others) {
                if (liesIn(one, other)) {
                    common.add(one);
                } else if (liesIn(other, one)) {
                    common.add(other);
                }
            }
        }
        return common;
    }

    private boolean liesIn(String inner, String outer) {
        if (inner.equals(outer) || above.getOrDefault(inner, Set.of()).contains(outer)) {
            return true;
        }
        if (!Containment.level(inner).equals("iris")) {
            return false;
        }
        String commune = Containment.communeOf(inner);
        return commune.equals(outer) || above.getOrDefault(commune, Set.of()).contains(outer);
    }
}
