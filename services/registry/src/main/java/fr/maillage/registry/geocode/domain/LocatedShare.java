package fr.maillage.registry.geocode.domain;

import java.util.List;
import java.util.Map;

/**
 * How well the active rows of a kind are located.
 *
 * @param total active rows
 * @param inside those with a point of a house, a street, FINESS or a hand: the others are in no neighbourhood
 * @param due still to be located
 * @param byPrecision rows by precision of their point
 * @param misses the commonest reasons first
 */
public record LocatedShare(long total, long inside, long due, Map<String, Long> byPrecision, List<Miss> misses) {

    public LocatedShare {
        byPrecision = Map.copyOf(byPrecision);
        misses = List.copyOf(misses);
    }

    /** A reason, how many rows it explains, and a few of them: ids of people, or of structures. */
    public record Miss(String reason, long count, List<String> samples) {
        public Miss {
            samples = List.copyOf(samples);
        }
    }
}
