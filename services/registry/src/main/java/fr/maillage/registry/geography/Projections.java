package fr.maillage.registry.geography;

import fr.maillage.registry.geography.domain.Projection;
import fr.maillage.registry.geography.domain.Projector;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/** Projects with proj4j and its EPSG tables. One instance is for one thread. */
public final class Projections implements Projector {

    private final CRSFactory systems = new CRSFactory();
    private final CoordinateReferenceSystem wgs84 = systems.createFromName("EPSG:4326");
    private final Map<Projection, BasicCoordinateTransform> transforms = new EnumMap<>(Projection.class);

    @Override
    public Optional<Degrees> toDegrees(Projection projection, double x, double y) {
        try {
            ProjCoordinate degrees = new ProjCoordinate();
            transforms.computeIfAbsent(projection, this::transform).transform(new ProjCoordinate(x, y), degrees);
            return Double.isFinite(degrees.x) && Double.isFinite(degrees.y)
                    ? Optional.of(new Degrees(round(degrees.y), round(degrees.x)))
                    : Optional.empty();
        } catch (Proj4jException e) {
            return Optional.empty();
        }
    }

    private BasicCoordinateTransform transform(Projection projection) {
        return new BasicCoordinateTransform(systems.createFromName("EPSG:" + projection.epsg()), wgs84);
    }

    /** Six decimals are about 11 cm, finer than any source here. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
