package fr.maillage.registry.geocode.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was found for one address: a point with its precision, or none; and why it is not a house.
 *
 * <p>The score is the likeness of the street's name (1: the same words), times 0.95 where only the repetition differs,
 * times 0.8 down to 0.4 at the nearest number, the farther the less, times 0.5 at the middle of a street. A commune's
 * centre always has 0.1: it says where the commune is, and nothing of the address.
 */
public record Finding(@Nullable Point point, @Nullable MissReason reason) {

    /** WGS84 degrees; score 0 to 1. */
    public record Point(double latitude, double longitude, Precision precision, double score) {}

    /** From the finest to the coarsest. */
    public enum Precision {
        HOUSENUMBER,
        STREET,
        COMMUNE
    }

    static final double COMMUNE_SCORE = 0.1;

    static Finding nowhere(MissReason reason) {
        return new Finding(null, reason);
    }

    public boolean isHouse() {
        return point != null && point.precision() == Precision.HOUSENUMBER;
    }

    /** Whether the point is in a neighbourhood: only then may IRIS and QPV be told. */
    public boolean isInside() {
        return point != null && point.precision() != Precision.COMMUNE;
    }
}
