package fr.maillage.premises.matchrun.domain;

import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.matching.domain.Shortlists;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request and its choices, best first.
 *
 * @param people members of the request
 * @param first the choice from which the search sets out, free beside the first ones of all others
 */
public record Wish(UUID request, int people, List<Choice> choices, Optional<Choice> first) {

    public Wish {
        choices = List.copyOf(choices);
    }

    public Wish(UUID request, int people, List<Choice> choices) {
        this(request, people, choices, Optional.empty());
    }

    public static Wish of(Shortlists.Of request) {
        return new Wish(
                request.seeker().id(),
                request.seeker().members().size(),
                request.best().stream().map(Wish::choice).toList(),
                request.first().map(Wish::choice));
    }

    private static Choice choice(Match match) {
        return new Choice(match.room().id(), match.takes(), Math.round(match.score() * Scales.ONE));
    }
}
