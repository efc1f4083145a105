package fr.maillage.premises.matchrun.domain;

import java.util.Set;
import java.util.UUID;

/**
 * One room that one request could take.
 *
 * @param units what would be taken; no unit can be taken twice
 * @param score millionths of the best score
 */
public record Choice(UUID room, Set<UUID> units, long score) {

    public Choice {
        units = Set.copyOf(units);
    }
}
