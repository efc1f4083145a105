package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a room is from what people need, whole metres, crow-fly; null is unknown.
 *
 * @param stop a stop that the organization named without a distance
 * @param asOf when the distances were told
 */
public record Surroundings(
        @Nullable Integer transport,
        @Nullable Integer pharmacy,
        @Nullable Integer hospital,
        @Nullable Integer dutyHouse,
        @Nullable String stop,
        @Nullable LocalDate asOf) {

    public static final Surroundings UNKNOWN = new Surroundings(null, null, null, null, null, null);
}
