package fr.maillage.premises.matchrun.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.maillage.premises.matchrun.domain.Assigned;
import fr.maillage.premises.matchrun.domain.Choice;
import fr.maillage.premises.matchrun.domain.Proposal;
import fr.maillage.premises.matchrun.domain.Wish;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Looks for the best proposal until so many moves were tried, or time is up: anytime, and with the same facts the same
 * when the moves decided. The seed is fixed.
 */
public final class Assignment {

    private static final long SEED = 1;
    private static final long LOOK_MILLIS = 500;

    private Assignment() {}

    /** Asked twice a second while it goes. */
    @FunctionalInterface
    public interface Watching {
        /** False ends the search with the best found so far. */
        boolean goOn(int people, Duration spent);
    }

    public static Proposal solve(List<Wish> wishes, long moves, Duration most, Watching watching) {
        List<Seat> seats = wishes.stream()
                .filter(wish -> !wish.choices().isEmpty())
                .sorted(Comparator.comparing(wish -> wish.request().toString()))
                .map(Seat::new)
                .toList();
        if (seats.isEmpty()) {
            return new Proposal(List.of(), 0, 0, 0, true);
        }
        Solver<Plan> solver =
                SolverFactory.<Plan>create(config(moves, range(wishes))).buildSolver();
        AtomicInteger people = new AtomicInteger();
        solver.addEventListener(event -> {
            HardMediumSoftScore best = event.getNewBestSolution().getScore();
            people.set(best == null ? 0 : (int) best.mediumScore());
        });
        Thread clock = Thread.ofVirtual().start(() -> watch(solver, most, people, watching));
        try {
            Plan found = solver.solve(new Plan(seats));
            return proposal(found, moves, !solver.isTerminateEarly());
        } finally {
            clock.interrupt();
        }
    }

    /** Not a limit of the solver's own, which would let the clock steer the search. */
    private static void watch(Solver<Plan> solver, Duration most, AtomicInteger people, Watching watching) {
        long begin = System.nanoTime();
        try {
            Duration spent = Duration.ZERO;
            while (spent.compareTo(most) < 0 && watching.goOn(people.get(), spent)) {
                Thread.sleep(Math.min(LOOK_MILLIS, Math.max(1, most.minus(spent).toMillis())));
                spent = Duration.ofNanos(System.nanoTime() - begin);
            }
            solver.terminateEarly();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static SolverConfig config(long moves, long range) {
        return new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Seat.class)
                .withConstraintProviderClass(Aims.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withPhases(new ConstructionHeuristicPhaseConfig(), search(range))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves));
    }

    /** The highest score there is to win. */
    private static long range(List<Wish> wishes) {
        return wishes.stream()
                .flatMap(wish -> wish.choices().stream())
                .mapToLong(Choice::score)
                .max()
                .orElse(1);
    }

    /** Simulated annealing: a request makes way for another though that costs score for a moment. */
    private static LocalSearchPhaseConfig search(long range) {
        String temperature = "1hard/1medium/%dsoft".formatted(Math.max(1, range));
        return new LocalSearchPhaseConfig()
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(temperature))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    private static Proposal proposal(Plan plan, long moves, boolean complete) {
        List<Assigned> assigned =
                plan.getSeats().stream().flatMap(Assignment::assigned).toList();
        HardMediumSoftScore score = Objects.requireNonNull(plan.getScore());
        if (!score.isFeasible()) {
            throw new IllegalStateException("a unit is proposed twice (score %s); expected none".formatted(score));
        }
        return new Proposal(assigned, (int) score.mediumScore(), score.softScore(), moves, complete);
    }

    private static Stream<Assigned> assigned(Seat seat) {
        var choice = seat.getChoice();
        return choice == null
                ? Stream.empty()
                : Stream.of(new Assigned(
                        seat.getWish().request(),
                        choice,
                        seat.getWish().choices().indexOf(choice) + 1));
    }
}
