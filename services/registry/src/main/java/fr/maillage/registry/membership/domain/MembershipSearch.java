package fr.maillage.registry.membership.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What memberships are wanted: alternatives inside a list, all conditions together; latest first day first, then by id.
 *
 * @param structures ids of structures, as group or as member
 * @param at a day that must belong to the membership; null for any
 */
public record MembershipSearch(
        String tenant,
        List<String> structures,
        List<String> professionals,
        List<MembershipKind> kinds,
        @Nullable LocalDate at,
        boolean archived) {

    /** Where a page begins: behind the last row of the page before. */
    public record After(LocalDate from, UUID id) {}

    public MembershipSearch {
        structures = List.copyOf(structures);
        professionals = List.copyOf(professionals);
        kinds = List.copyOf(kinds);
    }
}
