package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Professions;
import fr.maillage.premises.criteria.domain.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** MAT-06: who seeks colleagues meets who is open to them. Nobody is suggested to itself, or without its consent. */
public final class Colleagues {

    private Colleagues() {}

    /**
     * A suggestion.
     *
     * @param mutual each seeks what the other is
     * @param shared territories that both wish
     * @param metres between the wished places
     */
    public record Suggestion(
            UUID request,
            Set<String> professions,
            boolean mutual,
            Set<String> shared,
            @Nullable Integer metres,
            List<Wording> reasons) {}

    /** Mutual wishes first, then the most territories in common, then the nearest, then the request's id. */
    private static final Comparator<Suggestion> ORDER = Comparator.comparing(
                    Suggestion::mutual, Comparator.reverseOrder())
            .thenComparingInt(suggestion -> -suggestion.shared().size())
            .thenComparing(Suggestion::metres, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(suggestion -> suggestion.request().toString());

    /** Those whose professions and times would do, wherever they look. */
    public static List<ColleagueSeeker> fitting(ColleagueSeeker seeker, List<ColleagueSeeker> others) {
        return others.stream().filter(other -> fits(seeker, other)).toList();
    }

    /**
     * Who can be suggested, in order.
     *
     * @param nested which territories lie in which; the one that lies in the other is what both wish
     */
    public static List<Suggestion> of(ColleagueSeeker seeker, List<ColleagueSeeker> others, Nesting nested, int limit) {
        return fitting(seeker, others).stream()
                .map(other -> suggestion(seeker, other, nested))
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private static boolean fits(ColleagueSeeker seeker, ColleagueSeeker other) {
        boolean possible = !other.request().equals(seeker.request()) && other.open() && other.consents();
        boolean wanted = !Collections.disjoint(seeker.seeks(), other.professions())
                || !Collections.disjoint(other.seeks(), seeker.professions());
        return possible && wanted && sameTime(seeker, other);
    }

    private static Optional<Suggestion> suggestion(ColleagueSeeker seeker, ColleagueSeeker other, Nesting nested) {
        Set<String> wanted = common(seeker.seeks(), other.professions());
        Set<String> wanting = common(other.seeks(), seeker.professions());
        Set<String> shared = nested.common(seeker.territories(), other.territories());
        boolean anywhere = seeker.territories().isEmpty() || other.territories().isEmpty();
        if (!anywhere && shared.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                other.request(),
                other.professions(),
                !wanted.isEmpty() && !wanting.isEmpty(),
                shared,
                seeker.point() == null || other.point() == null
                        ? null
                        : (Integer) seeker.point().metresTo(other.point()),
                reasons(wanted, wanting, shared)));
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    private static boolean sameTime(ColleagueSeeker one, ColleagueSeeker other) {
        return before(one.earliest(), other.latest()) && before(other.earliest(), one.latest());
    }

    private static boolean before(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return earliest == null || latest == null || !earliest.isAfter(latest);
    }

    private static List<Wording> reasons(Set<String> wanted, Set<String> wanting, Set<String> shared) {
        List<Wording> reasons = new ArrayList<>();
        if (!wanted.isEmpty()) {
            reasons.add(new Wording(
                    "exerce ce que vous cherchez : " + Professions.fr(wanted),
                    "practises what you seek: " + Professions.en(wanted)));
        }
        if (!wanting.isEmpty()) {
            reasons.add(new Wording(
                    "cherche ce que vous exercez : " + Professions.fr(wanting),
                    "seeks what you practise: " + Professions.en(wanting)));
        }
        if (!shared.isEmpty()) {
            String places = String.join(", ", shared);
            reasons.add(new Wording("mêmes territoires : " + places, "same territories: " + places));
        }
        return reasons;
    }
}
