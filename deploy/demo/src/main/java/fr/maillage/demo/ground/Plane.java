package fr.maillage.demo.ground;

/**
 * Degrees and kilometres, by one factor per direction. One plane for metropolitan France and one for the islands, so that
 * two neighbours always measure alike; at its ends a kilometre is off by a few percent, which fiction bears.
 */
public enum Plane {
    METROPOLE(46.5),
    OVERSEAS(15);

    private static final double KM_PER_DEGREE = 111.2;

    private final double kmPerLongitude;

    Plane(double latitude) {
        this.kmPerLongitude = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(latitude));
    }

    public static Plane of(String department) {
        return department.length() == 2 ? METROPOLE : OVERSEAS;
    }

    public Point point(double longitude, double latitude) {
        return new Point(longitude * kmPerLongitude, latitude * KM_PER_DEGREE);
    }

    public double longitude(double x) {
        return x / kmPerLongitude;
    }

    public double latitude(double y) {
        return y / KM_PER_DEGREE;
    }
}
