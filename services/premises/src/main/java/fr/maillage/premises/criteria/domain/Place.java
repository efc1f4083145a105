package fr.maillage.premises.criteria.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit that a request needs: for one of its members, or for several who would share it.
 *
 * @param members by their place in the request, from 0; a member of two rooms stands in two places
 * @param areaDm2 null when not told apart from the request's total
 */
public record Place(List<Integer> members, @Nullable Integer areaDm2) {

    public Place {
        members = List.copyOf(members);
    }
}
