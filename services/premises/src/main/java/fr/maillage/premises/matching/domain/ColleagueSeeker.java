package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Point;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as seen by others who look for colleagues; no name.
 *
 * @param professions of its members
 * @param seeks professions wanted beside them
 * @param open would share with others
 * @param consents to be suggested to colleagues
 * @param territories wished, empty for anywhere
 */
public record ColleagueSeeker(
        UUID request,
        Set<String> professions,
        Set<String> seeks,
        boolean open,
        boolean consents,
        Set<String> territories,
        @Nullable Point point,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {

    public ColleagueSeeker {
        professions = Set.copyOf(professions);
        seeks = Set.copyOf(seeks);
        territories = Set.copyOf(territories);
    }
}
