package fr.maillage.premises.place.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The territories that hold a place; null is not known.
 *
 * @param inQpv false when the registry has outlines here and none holds the point; null when it cannot tell
 * @param vintage the oldest outline that the stamps come from
 */
public record PlaceStamp(
        @Nullable String communeCode,
        @Nullable String epciCode,
        @Nullable String departmentCode,
        @Nullable String regionCode,
        @Nullable String irisCode,
        @Nullable String qpvCode,
        @Nullable Boolean inQpv,
        @Nullable LocalDate vintage) {

    public static final PlaceStamp NOTHING = new PlaceStamp(null, null, null, null, null, null, null, null);

    /** A commune stamps what it belongs to, and neither IRIS nor QPV. */
    public static PlaceStamp of(Territory commune) {
        return new PlaceStamp(
                commune.code(),
                commune.epciCode(),
                commune.departmentCode(),
                commune.regionCode(),
                null,
                null,
                null,
                null);
    }
}
