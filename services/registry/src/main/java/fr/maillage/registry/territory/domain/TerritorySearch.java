package fr.maillage.registry.territory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What territories are wanted: alternatives inside a list, all conditions together.
 *
 * @param q start of a folded name, of a code, or a postcode; empty for any
 * @param within territories that must hold the wanted ones
 * @param active true in force, false ended, null both
 */
public record TerritorySearch(
        List<Level> levels,
        String q,
        List<TerritoryRef> within,
        @Nullable Boolean active,
        Order order) {

    /** Total orders: each ends in level and code. */
    public enum Order {
        CODE,
        NAME,
        POPULATION
    }

    /** Where a page begins: the sort key of the last row, its level and code. */
    public record After(@Nullable String key, String level, String code) {}

    public TerritorySearch {
        levels = List.copyOf(levels);
        within = List.copyOf(within);
    }
}
