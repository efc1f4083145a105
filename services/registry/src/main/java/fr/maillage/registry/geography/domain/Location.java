package fr.maillage.registry.geography.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A point in WGS84 degrees.
 *
 * @param precision HOUSENUMBER, STREET, FINESS, MANUAL, COMMUNE or EPCI
 * @param score confidence of its author, 0 to 1
 */
public record Location(
        double lat,
        double lon,
        String precision,
        @Nullable Double score,
        @Nullable String source) {

    /** Precisions of points that stand for a whole commune or EPCI: no distance is measured from them. */
    public static final Set<String> COARSE = Set.of("COMMUNE", "EPCI");

    /** No coordinates, no point. */
    public static @Nullable Location of(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String precision,
            @Nullable Float score,
            @Nullable String source) {
        if (lat == null || lon == null || precision == null) {
            return null;
        }
        // A real column gives 0.96 back as 0.95999997: two decimals are all its author gave.
        return new Location(lat, lon, precision, score == null ? null : Math.round(score * 100) / 100.0, source);
    }
}
