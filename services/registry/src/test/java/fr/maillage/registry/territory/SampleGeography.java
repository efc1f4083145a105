package fr.maillage.registry.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Made-up outlines around Saint-Pierre and Miquelon (975), far from anything that other tests count: squares of a hundredth of
 * a degree, side by side.
 */
public final class SampleGeography {

    public static final double SOUTH = 46.70;
    public static final double WEST = -56.30;
    public static final double SIDE = 0.01;

    private SampleGeography() {}

    /** The middle of a square, latitude first. */
    public static double[] middle(int column, int row) {
        return new double[] {SOUTH + (row + 0.5) * SIDE, WEST + (column + 0.5) * SIDE};
    }

    /** A rectangle of squares, as GeoJSON coordinates of a polygon. */
    public static String box(double column, double row, double width, double height) {
        double west = WEST + column * SIDE;
        double south = SOUTH + row * SIDE;
        double east = west + width * SIDE;
        double north = south + height * SIDE;
        return String.format(
                Locale.ROOT,
                "[[[%1$.5f,%2$.5f],[%3$.5f,%2$.5f],[%3$.5f,%4$.5f],[%1$.5f,%4$.5f],[%1$.5f,%2$.5f]]]",
                west,
                south,
                east,
                north);
    }

    /** A feature; properties are name, value, name, value… */
    public static String feature(String coordinates, String... properties) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < properties.length; i += 2) {
            members.add("\"%s\":\"%s\"".formatted(properties[i], properties[i + 1]));
        }
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s},\"properties\":{%s}}"
                .formatted(coordinates, String.join(",", members));
    }

    public static byte[] collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
                .formatted(String.join(",", features))
                .getBytes(UTF_8);
    }

    /** Miquelon left, Saint-Pierre right, two squares by two each. */
    public static byte[] communes() {
        return collection(
                feature(box(0, 0, 2, 2), "code", "97501", "nom", "Miquelon-Langlade"),
                feature(box(2, 0, 2, 2), "code", "97502", "nom", "Saint-Pierre"));
    }

    /** Saint-Pierre in two: south and north. */
    public static byte[] iris() {
        return collection(
                feature(
                        box(2, 0, 2, 1),
                        "code_insee",
                        "97502",
                        "nom_commune",
                        "Saint-Pierre",
                        "iris",
                        "0101",
                        "code_iris",
                        "975020101",
                        "nom_iris",
                        "Le Port",
                        "type_iris",
                        "H"),
                feature(
                        box(2, 1, 2, 1),
                        "id",
                        "975020102",
                        "com",
                        "97502",
                        "libiris",
                        "La Colline",
                        "typ_iris",
                        "A",
                        "p12_pop",
                        "1200"));
    }
}
