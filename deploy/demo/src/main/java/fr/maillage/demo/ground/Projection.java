package fr.maillage.demo.ground;

/**
 * The official projections of the five grounds, forward: degrees to metres. Formulas of IGN (Lambert conic, NTG 71) and of
 * Krüger (transverse Mercator) on the ellipsoid GRS 80; strict arithmetic, so that the bytes are those of every machine.
 */
public enum Projection {
    LAMBERT_93(2154, "RGF93 / Lambert-93 (Métropole)", 0, 0),
    ANTILLES(5490, "RGAF09/UTM Zone 20N (Antilles)", -63, 0),
    GUYANE(2972, "RGFG95 / UTM zone 22N (Guyane)", -51, 0),
    REUNION(2975, "RGR92 / UTM zone 40S (La Réunion)", 57, 10_000_000),
    MAYOTTE(4471, "RGM04 / UTM zone 38S (Mayotte)", 45, 10_000_000);

    private static final double E = 0.08181919104281579;
    private static final double LAMBERT_N = 0.7256077650532670;
    private static final double LAMBERT_C = 11_754_255.426096;
    private static final double LAMBERT_X = 700_000;
    private static final double LAMBERT_Y = 12_655_612.049876;
    /** Flattening in the third form, f / (2 - f). */
    private static final double N = 1 / (2 * 298.257222101 - 1);

    private static final double UTM_SCALE = 0.9996;
    private static final double RADIUS = 6_378_137 / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double[] ALPHA = {
        N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16, 13 * N * N / 48 - 3 * N * N * N / 5, 61 * N * N * N / 240
    };

    private final int epsg;
    private final String title;
    private final double meridian;
    private final double falseNorthing;

    Projection(int epsg, String title, double meridian, double falseNorthing) {
        this.epsg = epsg;
        this.title = title;
        this.meridian = meridian;
        this.falseNorthing = falseNorthing;
    }

    public static Projection of(String department) {
        return switch (department) {
            case "971", "972" -> ANTILLES;
            case "973" -> GUYANE;
            case "974" -> REUNION;
            case "976" -> MAYOTTE;
            default -> LAMBERT_93;
        };
    }

    /** As the FINESS files name it. */
    public String label() {
        return "EPSG:" + epsg + " " + title;
    }

    /** Metres east and north. */
    public Point metres(double longitude, double latitude) {
        double phi = StrictMath.toRadians(latitude);
        return this == LAMBERT_93 ? lambert(longitude, phi) : mercator(longitude, phi);
    }

    private static Point lambert(double longitude, double phi) {
        double sine = E * StrictMath.sin(phi);
        double isometric = StrictMath.log(
                StrictMath.tan(StrictMath.PI / 4 + phi / 2) * StrictMath.pow((1 - sine) / (1 + sine), E / 2));
        double radius = LAMBERT_C * StrictMath.exp(-LAMBERT_N * isometric);
        double angle = LAMBERT_N * StrictMath.toRadians(longitude - 3);
        return new Point(LAMBERT_X + radius * StrictMath.sin(angle), LAMBERT_Y - radius * StrictMath.cos(angle));
    }

    private Point mercator(double longitude, double phi) {
        double lambda = StrictMath.toRadians(longitude - meridian);
        double sine = StrictMath.sin(phi);
        double t = StrictMath.sinh(atanh(sine) - E * atanh(E * sine));
        double xi = StrictMath.atan2(t, StrictMath.cos(lambda));
        double eta = atanh(StrictMath.sin(lambda) / StrictMath.sqrt(1 + t * t));
        double east = eta;
        double north = xi;
        for (int j = 0; j < ALPHA.length; j++) {
            double k = 2 * (j + 1);
            east += ALPHA[j] * StrictMath.cos(k * xi) * StrictMath.sinh(k * eta);
            north += ALPHA[j] * StrictMath.sin(k * xi) * StrictMath.cosh(k * eta);
        }
        return new Point(500_000 + UTM_SCALE * RADIUS * east, falseNorthing + UTM_SCALE * RADIUS * north);
    }

    private static double atanh(double value) {
        return StrictMath.log((1 + value) / (1 - value)) / 2;
    }
}
