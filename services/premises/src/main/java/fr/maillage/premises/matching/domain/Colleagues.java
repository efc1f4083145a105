package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Professions;
import fr.maillage.premises.criteria.domain.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
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

    public static List<Suggestion> of(ColleagueSeeker seeker, List<ColleagueSeeker> others, int limit) {
        return others.stream()
                .map(other -> suggestion(seeker, other))
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private static Optional<Suggestion> suggestion(ColleagueSeeker seeker, ColleagueSeeker other) {
        Set<String> wanted = common(seeker.seeks(), other.professions());
        Set<String> wanting = common(other.seeks(), seeker.professions());
        boolean possible = !other.request().equals(seeker.request()) && other.open() && other.consents();
        boolean meet = !(wanted.isEmpty() && wanting.isEmpty()) && samePlace(seeker, other) && sameTime(seeker, other);
        if (!possible || !meet) {
            return Optional.empty();
        }
        Set<String> shared = common(seeker.territories(), other.territories());
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

    private static boolean samePlace(ColleagueSeeker one, ColleagueSeeker other) {
        return one.territories().isEmpty()
                || other.territories().isEmpty()
                || !common(one.territories(), other.territories()).isEmpty();
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
