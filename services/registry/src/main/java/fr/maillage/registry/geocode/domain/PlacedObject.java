package fr.maillage.registry.geocode.domain;

import org.jspecify.annotations.Nullable;

/** Where a structure or an activity is, as it stands, with the version of its row. */
public record PlacedObject(
        String id,
        int version,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String precision,
        @Nullable String source,
        @Nullable Double score,
        @Nullable String commune,
        @Nullable String iris,
        @Nullable String qpv,
        @Nullable String reason,
        boolean due) {

    public static final String MANUAL = "MANUAL";

    public boolean isManual() {
        return MANUAL.equals(precision);
    }
}
