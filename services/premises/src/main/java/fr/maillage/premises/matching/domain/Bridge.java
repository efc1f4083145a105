package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Temporary rooms until the ones wanted are delivered: the counter-proposal to a horizon of months.
 *
 * @param awaited excluded by nothing but time
 * @param meanwhile temporary, admitted
 * @param covers the temporary rooms last until the delivery; null when one of the two dates is unknown
 */
public record Bridge(
        Match awaited,
        Match meanwhile,
        @Nullable LocalDate delivery,
        @Nullable Boolean covers) {

    private static final int TIME = HardCriterion.DATE.bit() | HardCriterion.HORIZON.bit();

    /** One for each awaited room: the best temporary room that lasts long enough, else the best of all. */
    static List<Bridge> between(List<Match> excluded, List<Match> temporary, Judge judge) {
        List<Bridge> bridges = new ArrayList<>();
        for (Match awaited : excluded) {
            if ((awaited.refusalMask() & ~TIME) == 0 && !temporary.isEmpty()) {
                bridges.add(to(awaited, temporary, judge));
            }
        }
        return bridges;
    }

    private static Bridge to(Match awaited, List<Match> temporary, Judge judge) {
        LocalDate delivery = awaited.room().offer().enterable(judge.today());
        Match chosen = temporary.stream()
                .filter(match -> Boolean.TRUE.equals(covers(match.room(), delivery)))
                .findFirst()
                .orElse(temporary.getFirst());
        return new Bridge(awaited, chosen, delivery, covers(chosen.room(), delivery));
    }

    private static @Nullable Boolean covers(Room temporary, @Nullable LocalDate delivery) {
        LocalDate until = temporary.offer().availableUntil();
        return (delivery == null || until == null) ? null : (Boolean) !until.isBefore(delivery);
    }
}
