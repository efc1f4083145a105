package fr.maillage.premises.matchrun.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import fr.maillage.premises.matchrun.domain.Choice;
import java.util.Objects;

/** No unit twice; then as many people as possible; then the highest sum of scores. */
public class Aims implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {noUnitTwice(factory), people(factory), scores(factory)};
    }

    private static UniConstraintStream<Seat> taken(ConstraintFactory factory) {
        return factory.forEach(Seat.class).filter(seat -> seat.getChoice() != null);
    }

    private static Choice choice(Seat seat) {
        return Objects.requireNonNull(seat.getChoice());
    }

    private static Constraint noUnitTwice(ConstraintFactory factory) {
        return taken(factory)
                .flatten(seat -> choice(seat).units())
                .groupBy((_, unit) -> unit, countBi())
                .filter((_, users) -> users > 1)
                .penalize(HardMediumSoftScore.ONE_HARD, (_, users) -> users - 1)
                .asConstraint("no unit twice");
    }

    private static Constraint people(ConstraintFactory factory) {
        return taken(factory)
                .reward(HardMediumSoftScore.ONE_MEDIUM, seat -> seat.getWish().people())
                .asConstraint("people placed");
    }

    private static Constraint scores(ConstraintFactory factory) {
        return taken(factory)
                .reward(HardMediumSoftScore.ONE_SOFT, seat -> choice(seat).score())
                .asConstraint("scores");
    }
}
