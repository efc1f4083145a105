package fr.maillage.platform.http.problem;

import java.util.Collection;
import java.util.stream.Collectors;

/** How a step that a state does not lead to is refused, the same for everything that has a life of states. */
public final class Transitions {

    private Transitions() {}

    /** Names the states that can be reached. */
    public static Problem refused(ProblemCode code, Enum<?> from, Enum<?> to, Collection<? extends Enum<?>> allowed) {
        String all = allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
        return Problem.of(
                code,
                "De %s vers %s : impossible ; états possibles : %s.".formatted(from, to, all.isEmpty() ? "aucun" : all),
                "From %s to %s: not possible; possible states: %s.".formatted(from, to, all.isEmpty() ? "none" : all));
    }
}
