package fr.maillage.registry.geography;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.maillage.registry.geography.domain.Fault;
import fr.maillage.registry.geography.domain.RawShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON geometry out of its tokens. Whatever is wrong is noted and the rest skipped, so that the parser stands behind
 * the geometry in any case. Members may come in any order: the depth of the coordinates tells the type.
 */
final class ShapeTokens {

    private static final int MOST_POINTS = 500_000;

    /** How deep the numbers of a type are nested. */
    private static final Map<String, Integer> DEPTHS = Map.of("Polygon", 3, "MultiPolygon", 4);

    private final List<List<double[]>> polygons = new ArrayList<>();
    private List<double[]> rings = new ArrayList<>();
    private double[] ring = new double[256];
    private int size;
    private int points;
    private int numbers;
    private int numberDepth;
    private boolean seen;
    private @Nullable String type;
    private @Nullable Fault fault;

    @Nullable
    RawShape shape() {
        return seen && fault == null && !polygons.isEmpty() ? new RawShape(polygons) : null;
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    /** Reads the value at hand, to its end. */
    void geometry(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                seen = true;
                coordinates(parser);
            } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        finish();
    }

    private void coordinates(JsonParser parser) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_ARRAY) {
                close(depth);
                depth--;
            } else if (token.isNumeric()) {
                number(depth, parser.getDoubleValue());
            } else {
                parser.skipChildren();
                note("bad-coordinates", "Coordonnée qui n'est pas un nombre.", "A coordinate is not a number.");
            }
        }
    }

    private void number(int depth, double value) {
        if (numberDepth == 0) {
            numberDepth = depth;
        }
        if (depth != numberDepth) {
            note("bad-coordinates", "Coordonnées mal imbriquées.", "Coordinates are nested unevenly.");
        }
        // A height, or a measure, is nothing to an outline.
        if (++numbers > 2 || fault != null) {
            return;
        }
        if (size == ring.length) {
            ring = Arrays.copyOf(ring, 2 * size);
        }
        ring[size++] = value;
    }

    private void close(int depth) {
        if (fault != null) {
            numbers = 0;
        } else if (depth == numberDepth) {
            position();
        } else if (numberDepth > 0 && depth == numberDepth - 1) {
            rings.add(Arrays.copyOf(ring, size));
            size = 0;
        } else if (numberDepth > 0 && depth == numberDepth - 2) {
            polygons.add(rings);
            rings = new ArrayList<>();
        }
    }

    private void position() {
        if (numbers < 2) {
            note("bad-coordinates", "Position de moins de deux nombres.", "A position has fewer than two numbers.");
        }
        if (++points > MOST_POINTS) {
            note(
                    "too-many-points",
                    "Contour de plus de %d points.".formatted(MOST_POINTS),
                    "Outline of more than %d points.".formatted(MOST_POINTS));
        }
        numbers = 0;
    }

    private void finish() {
        Integer expected = type == null ? null : DEPTHS.get(type);
        if (expected == null) {
            fault = null;
            note(
                    "unsupported-geometry",
                    "Géométrie « %s » ; attendu Polygon ou MultiPolygon.".formatted(type),
                    "Geometry \"%s\"; Polygon or MultiPolygon is expected.".formatted(type));
        } else if (numberDepth > 0 && numberDepth != expected) {
            note(
                    "bad-coordinates",
                    "Les coordonnées ne sont pas celles d'un %s.".formatted(type),
                    "The coordinates are not those of a %s.".formatted(type));
        }
    }

    /** The first fault counts; nothing more is kept of a shape that has one. */
    private void note(String code, String fr, String en) {
        if (fault == null) {
            fault = new Fault(code, fr, en);
            polygons.clear();
        }
        size = 0;
    }
}
