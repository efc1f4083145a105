package fr.maillage.registry.finess.domain;

import fr.maillage.registry.geography.domain.Projection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The point of a FINESS+ address. Files were seen in two arrangements: WGS84 degrees in {@code direction*} beside
 * Lambert metres in {@code coordonnee*}, or the other way round with X the longitude. Which one, the values tell:
 * degrees of France are never metres of France.
 *
 * @param arrangement null when the values fit neither
 */
record FinessPlusPoint(
        double latitude, double longitude, @Nullable Arrangement arrangement) {

    /** Where a file puts its degrees. */
    enum Arrangement {
        DIRECTION_DEGREES,
        COORDINATE_DEGREES
    }

    private static final double LEAST_METRES = 1_000;

    /** Null when the address has no coordinate at all. */
    static @Nullable FinessPlusPoint of(String x, String y, String directionLatitude, String directionLongitude) {
        if (x.isEmpty() && y.isEmpty() && directionLatitude.isEmpty() && directionLongitude.isEmpty()) {
            return null;
        }
        double[] coordinates = {number(y), number(x)};
        double[] directions = {number(directionLatitude), number(directionLongitude)};
        if (isInFrance(directions) && !isDegrees(coordinates)) {
            return new FinessPlusPoint(directions[0], directions[1], Arrangement.DIRECTION_DEGREES);
        }
        if (isInFrance(coordinates) && !isDegrees(directions)) {
            return new FinessPlusPoint(coordinates[0], coordinates[1], Arrangement.COORDINATE_DEGREES);
        }
        return new FinessPlusPoint(Double.NaN, Double.NaN, null);
    }

    private static boolean isInFrance(double[] degrees) {
        return Arrays.stream(Projection.values()).anyMatch(area -> area.covers(degrees[0], degrees[1]));
    }

    /** A missing number is no degree. */
    private static boolean isDegrees(double[] values) {
        return Math.abs(values[0]) < LEAST_METRES || Math.abs(values[1]) < LEAST_METRES;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
