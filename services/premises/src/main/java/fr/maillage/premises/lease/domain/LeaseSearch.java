package fr.maillage.premises.lease.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leases are wanted: alternatives inside a list, all conditions together; by first day, the latest first, then by id.
 *
 * @param shared false for those of the acting organization, true for those that others share with it
 * @param premises null for any
 */
public record LeaseSearch(
        String tenant, boolean shared, @Nullable UUID premises, List<LeaseState> states) {

    public LeaseSearch {
        states = List.copyOf(states);
    }

    /** The last row of the page before. */
    public record After(LocalDate from, UUID id) {}
}
