package fr.maillage.premises.criteria.domain;

import org.jspecify.annotations.Nullable;

/** How far a room is from what people need, whole metres. */
public record Surroundings(
        @Nullable Integer transport,
        @Nullable Integer pharmacy,
        @Nullable Integer hospital,
        @Nullable Integer dutyHouse) {

    public static final Surroundings UNKNOWN = new Surroundings(null, null, null, null);
}
