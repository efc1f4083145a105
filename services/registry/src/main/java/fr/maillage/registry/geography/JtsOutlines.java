package fr.maillage.registry.geography;

import fr.maillage.registry.geography.domain.Fault;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.domain.OutlineCode;
import fr.maillage.registry.geography.domain.OutlineMaker;
import fr.maillage.registry.geography.domain.RawShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** Judges and repairs shapes with JTS, in whole millionths of a degree. Safe for many threads. */
public final class JtsOutlines implements OutlineMaker {

    /** A repair that changes more of the surface than this is no repair. */
    private static final double CHANGED = 0.05;

    private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(1));

    @Override
    public Made tolerant(RawShape shape) {
        return make(shape, true);
    }

    @Override
    public Made strict(RawShape shape) {
        return make(shape, false);
    }

    private Made make(RawShape shape, boolean repairing) {
        Fault fault = ShapeFaults.of(shape);
        if (fault != null) {
            return Made.faulty(fault);
        }
        Geometry geometry = geometry(shape);
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null && geometry.getArea() > 0) {
            return Made.of(outline(geometry));
        }
        Fault crossing = error == null ? flat() : invalid(error);
        Geometry repaired = repairing ? repaired(geometry) : null;
        return repaired == null ? Made.faulty(crossing) : new Made(outline(repaired), crossing, null);
    }

    private @Nullable Geometry repaired(Geometry geometry) {
        double before = Math.abs(geometry.getArea());
        Geometry fixed = GeometryPrecisionReducer.reduce(GeometryFixer.fix(geometry), factory.getPrecisionModel());
        boolean same =
                before > 0 && fixed.getDimension() == 2 && Math.abs(fixed.getArea() - before) <= CHANGED * before;
        return same && new IsValidOp(fixed).isValid() ? fixed : null;
    }

    /** The polygons of an outline, in millionths of a degree, by a factory of the caller's. */
    static Geometry geometry(Outline outline, GeometryFactory factory) {
        Polygon[] polygons = outline.polygons().stream()
                .map(rings -> factory.createPolygon(
                        closed(rings.getFirst(), factory),
                        rings.stream()
                                .skip(1)
                                .map(ring -> closed(ring, factory))
                                .toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private static LinearRing closed(int[] ring, GeometryFactory factory) {
        Coordinate[] points = new Coordinate[ring.length / 2 + 1];
        for (int i = 0; i < points.length; i++) {
            int at = 2 * i == ring.length ? 0 : 2 * i;
            points[i] = new Coordinate(ring[at], ring[at + 1]);
        }
        return factory.createLinearRing(points);
    }

    private Geometry geometry(RawShape shape) {
        List<Polygon> polygons = new ArrayList<>();
        for (List<double[]> rings : shape.polygons()) {
            LinearRing[] holes = rings.stream().skip(1).map(this::ring).toArray(LinearRing[]::new);
            polygons.add(factory.createPolygon(ring(rings.getFirst()), holes));
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private LinearRing ring(double[] degrees) {
        List<Coordinate> points = new ArrayList<>(degrees.length / 2);
        for (int i = 0; i < degrees.length; i += 2) {
            Coordinate point = new Coordinate(Outline.units(degrees[i]), Outline.units(degrees[i + 1]));
            if (points.isEmpty() || !points.getLast().equals2D(point)) {
                points.add(point);
            }
        }
        while (points.size() < 4) {
            points.add(points.getFirst());
        }
        return factory.createLinearRing(points.toArray(Coordinate[]::new));
    }

    static Outline outline(Geometry geometry) {
        List<List<int[]>> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() > 0) {
                List<int[]> rings = new ArrayList<>();
                rings.add(units(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(units(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return OutlineCode.encode(polygons);
    }

    private static int[] units(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        return Arrays.stream(points, 0, points.length - 1)
                .flatMapToInt(point -> Arrays.stream(new int[] {(int) point.x, (int) point.y}))
                .toArray();
    }

    private static Fault flat() {
        return new Fault(
                "flat-shape",
                "Le contour n'a pas de surface ; attendu un polygone de 3 points distincts au moins.",
                "The outline has no surface; a polygon of at least 3 distinct points is expected.");
    }

    private static Fault invalid(TopologyValidationError error) {
        Coordinate at = error.getCoordinate();
        String place =
                at == null ? "?" : String.format(Locale.ROOT, "%.6f, %.6f", at.y / Outline.UNITS, at.x / Outline.UNITS);
        return new Fault(
                "invalid-shape",
                "Le contour se croise ou se touche près de %s (latitude, longitude) ; attendu des anneaux simples, trous à l'intérieur."
                        .formatted(place),
                "The outline crosses or touches itself near %s (latitude, longitude): %s. Simple rings with their holes inside are expected."
                        .formatted(place, error.getMessage()));
    }
}
