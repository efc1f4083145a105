package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Tri;
import java.util.Set;

/**
 * The territories that hold premises.
 *
 * @param territories such as {@code commune:31555}, its own commune among them
 * @param qpv whether they are in a priority neighbourhood
 */
public record Stamped(String commune, Set<String> territories, Tri qpv) {

    public Stamped {
        territories = Set.copyOf(territories);
    }

    /** Names the ground: equal ids are equal stamps. */
    String id() {
        return commune + "/" + territories.stream().sorted().toList() + qpv;
    }
}
