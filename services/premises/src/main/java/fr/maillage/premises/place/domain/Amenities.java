package fr.maillage.premises.place.domain;

import org.jspecify.annotations.Nullable;

/** Metres from a point to the nearest of each kind, crow-fly; null where the registry knows of none. */
public record Amenities(
        @Nullable Integer pharmacy,
        @Nullable Integer hospital,
        @Nullable Integer dutyHouse) {

    public boolean isComplete() {
        return pharmacy != null && hospital != null && dutyHouse != null;
    }
}
