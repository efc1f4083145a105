package fr.maillage.registry.geography;

import fr.maillage.registry.geography.domain.Outline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Joins outlines into one. Neighbours of an official file share their borders point for point, which makes it a matter of
 * dropping the borders that are there twice; where they do not, surfaces are united one by one.
 */
final class OutlineJoiner {

    /** Parts of a surface that may be lost or won before the quick way is not believed. */
    private static final double CHANGED = 1e-4;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(1));

    private OutlineJoiner() {}

    static Geometry geometry(Outline outline) {
        return JtsOutlines.geometry(outline, FACTORY);
    }

    static Geometry joined(List<Geometry> parts) {
        Geometry quick = coverage(parts);
        return quick == null ? OverlayNGRobust.union(FACTORY.buildGeometry(parts)) : quick;
    }

    private static @Nullable Geometry coverage(List<Geometry> parts) {
        try {
            Geometry joined = CoverageUnion.union(parts.toArray(Geometry[]::new));
            double before = parts.stream().mapToDouble(Geometry::getArea).sum();
            boolean whole = Math.abs(joined.getArea() - before) <= CHANGED * before;
            return whole && new IsValidOp(joined).isValid() ? joined : null;
        } catch (IllegalArgumentException | TopologyException overlapping) {
            return null;
        }
    }

    /** With lines moved by the tolerance at most; null when nothing of a surface is left. */
    static @Nullable Outline simplified(Geometry joined, int tolerance) {
        Geometry simple = TopologyPreservingSimplifier.simplify(joined, tolerance);
        Geometry whole = GeometryPrecisionReducer.reduce(simple, FACTORY.getPrecisionModel());
        return whole.getArea() > 0 ? JtsOutlines.outline(whole) : null;
    }
}
