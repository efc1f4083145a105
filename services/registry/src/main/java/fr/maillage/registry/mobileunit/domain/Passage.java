package fr.maillage.registry.mobileunit.domain;

import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * One passage at a stop.
 *
 * @param stop place in the unit's list of stops, from 0
 */
public record Passage(int stop, OffsetDateTime startsAt, OffsetDateTime endsAt, boolean extra) {

    /** By time, then by stop, then by end: total for the passages of one unit. */
    public static final Comparator<Passage> ORDER = Comparator.comparing(
                    (Passage one) -> one.startsAt().toInstant())
            .thenComparingInt(Passage::stop)
            .thenComparing(one -> one.endsAt().toInstant());
}
