package fr.maillage.premises.criteria.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One professional of a request.
 *
 * @param profession key of the profession, the same as in {@link Locality#need()}; {@link #UNSAID} when nobody said
 * @param areaDm2 own need, when told apart from the group's
 */
public record Member(String profession, @Nullable Integer areaDm2) {

    public static final String UNSAID = "";

    /** The professions of some members that are known. */
    public static List<String> professions(List<Member> members) {
        return members.stream()
                .map(Member::profession)
                .filter(profession -> !profession.equals(UNSAID))
                .toList();
    }
}
