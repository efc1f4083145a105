package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Where to look for temporary rooms that are admitted. */
    @FunctionalInterface
    interface Meanwhile {

        /**
         * The best of them.
         *
         * @param until they must last so long; null for any
         */
        Optional<Match> best(@Nullable LocalDate until);
    }

    /** One for each awaited room: the best temporary room that lasts long enough, else the best of all. */
    static List<Bridge> between(List<Match> excluded, Meanwhile temporary, Judge judge) {
        List<Bridge> bridges = new ArrayList<>();
        for (Match awaited : excluded) {
            if ((awaited.refusalMask() & ~TIME) == 0) {
                LocalDate delivery = awaited.room().offer().enterable(judge.today());
                temporary
                        .best(delivery)
                        .or(() -> temporary.best(null))
                        .map(chosen -> new Bridge(awaited, chosen, delivery, covers(chosen.room(), delivery)))
                        .ifPresent(bridges::add);
            }
        }
        return bridges;
    }

    private static @Nullable Boolean covers(Room temporary, @Nullable LocalDate delivery) {
        LocalDate until = temporary.offer().availableUntil();
        return (delivery == null || until == null) ? null : (Boolean) !until.isBefore(delivery);
    }
}
