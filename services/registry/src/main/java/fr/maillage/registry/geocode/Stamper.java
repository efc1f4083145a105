package fr.maillage.registry.geocode;

import org.jspecify.annotations.Nullable;

/** Which neighbourhood a point is in. Asked for points of a house, a street or FINESS only, never for a commune's centre. */
public interface Stamper {

    /**
     * The stamp of a point in WGS84 degrees.
     *
     * @param commune that the row says it is in, null when it says none
     */
    Stamp stampOf(double latitude, double longitude, @Nullable String commune);

    /** Codes, null where no outline holds the point. */
    record Stamp(@Nullable String iris, @Nullable String qpv) {
        public static final Stamp NONE = new Stamp(null, null);
    }
}
