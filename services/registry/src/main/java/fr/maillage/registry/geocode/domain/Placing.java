package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.geocode.domain.Finding.Point;
import fr.maillage.registry.geocode.domain.Finding.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Which of the points known for a row is shown: that of the matcher, or that of FINESS. Points set by hand never come
 * here: they stay.
 */
public final class Placing {

    /** A FINESS point that its own author doubts more than this gives way to a house found. */
    static final double GOOD = 0.6;

    public static final String BAN = "ban";
    private static final String FINESS = "FINESS";

    private Placing() {}

    /** A point that FINESS gives; a null score is an author who did not say. */
    public record Given(
            double latitude,
            double longitude,
            @Nullable Double score,
            @Nullable String source) {
        boolean isGood() {
            return score == null || score >= GOOD;
        }
    }

    /** Where a row is shown, or why nowhere; a reason beside a point tells why it is not a house. */
    public record Place(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String precision,
            @Nullable String source,
            @Nullable Double score,
            @Nullable MissReason reason) {

        /** Whether the point is in a neighbourhood: only then may IRIS and QPV be told. */
        public boolean isInside() {
            return precision != null && !precision.equals(Precision.COMMUNE.name());
        }
    }

    /** A structure stays at a good FINESS point, else at a house found, else at the better of the rest. */
    public static Place structure(@Nullable Given given, Finding found) {
        if (given == null || (!given.isGood() && found.isHouse())) {
            return place(found);
        }
        Point point = found.point();
        boolean better = !given.isGood()
                && found.isInside()
                && point != null
                && given.score() != null
                && point.score() > given.score();
        return better ? place(found) : place(given);
    }

    /** An activity is at its own house; without one, where its FINESS site is. */
    public static Place activity(@Nullable Given site, Finding found) {
        return site == null || found.isHouse() ? place(found) : place(site);
    }

    public static Place nowhere(MissReason reason) {
        return new Place(null, null, null, null, null, reason);
    }

    private static Place place(Given given) {
        return new Place(given.latitude(), given.longitude(), FINESS, given.source(), given.score(), null);
    }

    private static Place place(Finding found) {
        Point point = found.point();
        MissReason reason = found.reason();
        return point == null
                ? new Place(null, null, null, null, null, reason)
                : new Place(
                        point.latitude(),
                        point.longitude(),
                        point.precision().name(),
                        point.precision() == Precision.COMMUNE ? "territory" : BAN,
                        point.score(),
                        reason);
    }
}
