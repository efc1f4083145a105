package fr.maillage.premises.matchrun.domain;

import java.util.List;
import java.util.UUID;

/**
 * A request and its choices, best first.
 *
 * @param people members of the request
 */
public record Wish(UUID request, int people, List<Choice> choices) {

    public Wish {
        choices = List.copyOf(choices);
    }
}
