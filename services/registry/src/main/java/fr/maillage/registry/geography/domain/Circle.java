package fr.maillage.registry.geography.domain;

/** A circle around a WGS84 point. */
public record Circle(double latitude, double longitude, double radiusMetres) {

    private static final double METRES_PER_DEGREE = 111_195;

    /** Half the height, in degrees, of the smallest box around the circle. */
    public double latitudeMargin() {
        return radiusMetres / METRES_PER_DEGREE;
    }

    /** Half its width, at the latitude nearest to a pole; the whole turn when a pole is inside. */
    public double longitudeMargin() {
        double worst = Math.min(90, Math.abs(latitude) + latitudeMargin());
        double cosine = Math.cos(Math.toRadians(worst));
        return cosine < 0.01 ? 360 : latitudeMargin() / cosine;
    }
}
