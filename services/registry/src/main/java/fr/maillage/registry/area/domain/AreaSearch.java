package fr.maillage.registry.area.domain;

import fr.maillage.registry.territory.domain.TerritoryRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What areas are wanted: alternatives inside a list, all conditions together.
 *
 * @param shared false for those of the acting organization, true for those that others share with it
 * @param prefix start of the folded name; empty for any
 * @param containing for each territory asked for, itself and those that hold it whole: one of them is a member
 */
public record AreaSearch(
        String tenant,
        boolean shared,
        String prefix,
        List<AreaKind> kinds,
        List<AreaState> states,
        List<TerritoryRef> containing,
        Order order) {

    /** Total orders: each ends in the id. */
    public enum Order {
        /** By folded name. */
        NAME,
        /** Newest first. */
        CREATED
    }

    /** Where a page begins: behind the last row of the page before. */
    public sealed interface After {

        UUID id();

        record Name(String searchName, UUID id) implements After {}

        record Created(Instant createdAt, UUID id) implements After {}
    }

    public AreaSearch {
        kinds = List.copyOf(kinds);
        states = List.copyOf(states);
        containing = List.copyOf(containing);
    }
}
