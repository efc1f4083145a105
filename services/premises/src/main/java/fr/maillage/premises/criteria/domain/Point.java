package fr.maillage.premises.criteria.domain;

/** A place on the map, degrees of WGS 84. */
public record Point(double lat, double lon) {

    private static final double METRES_A_DEGREE = 6_371_008.8 * Math.PI / 180;

    public Point {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("point (%s, %s): expected degrees".formatted(lat, lon));
        }
    }

    /** Shrinks degrees of longitude at this latitude; computed once for many distances from here. */
    public double narrowing() {
        return Math.cos(Math.toRadians(lat));
    }

    /** Straight line on the flat map of this latitude, whole metres: under 0.5 % off within 100 km. */
    public int metresTo(Point other) {
        return metres(lat, lon, narrowing(), other.lat, other.lon);
    }

    /** The same on bare numbers, for many rooms. */
    public static int metres(double lat, double lon, double narrowing, double otherLat, double otherLon) {
        double y = (otherLat - lat) * METRES_A_DEGREE;
        double x = (otherLon - lon) * narrowing * METRES_A_DEGREE;
        return (int) Math.round(Math.sqrt(x * x + y * y));
    }
}
