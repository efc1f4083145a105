package fr.maillage.premises.criteria.domain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The documented order. Rooms of one request: score descending, then the nearest, then the area closest to the need,
 * then the earliest, then the room's id. Requests of one room: score descending, then the area closest, then the
 * request's id. What is unknown comes last.
 */
public final class MatchOrder {

    public static final Comparator<Match> OF_ROOMS = Comparator.comparingLong((Match match) -> -match.numerator())
            .thenComparing(Match::distance, MatchOrder::known)
            .thenComparing(Match::closeness, MatchOrder::known)
            .thenComparing(Match::enterable, MatchOrder::known)
            .thenComparing(match -> match.room().id().toString());

    public static final Comparator<Match> OF_REQUESTS = Comparator.<Match, Match>comparing(
                    match -> match, MatchOrder::higher)
            .thenComparing(Match::closeness, MatchOrder::known)
            .thenComparing(match -> match.seeker().toString());

    /** Excluded rooms: the fewest refusals first, then the nearest, the earliest, the id. */
    public static final Comparator<Match> OF_EXCLUDED = Comparator.comparingInt(
                    (Match match) -> match.refusals().size())
            .thenComparing(Match::distance, MatchOrder::known)
            .thenComparing(Match::enterable, MatchOrder::known)
            .thenComparing(match -> match.room().id().toString());

    private MatchOrder() {}

    private static int known(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return Integer.compare(one, other);
    }

    /** Scores of two requests have different denominators: compared crosswise, without rounding. */
    private static int higher(Match one, Match other) {
        return Long.compare(
                other.numerator() * Math.max(1, one.weights()), one.numerator() * Math.max(1, other.weights()));
    }
}
