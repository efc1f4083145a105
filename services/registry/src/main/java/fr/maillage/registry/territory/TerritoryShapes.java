package fr.maillage.registry.territory;

import fr.maillage.platform.http.format.Geometry;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.domain.ShapeLevel;
import fr.maillage.registry.geography.store.ShapeRepository;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outlines of territories, for answers in GeoJSON: one query by primary key for each level of a page. Outlines are those
 * of communes, IRIS and QPV.
 */
@ApplicationScoped
public class TerritoryShapes {

    private final ShapeRepository shapes;

    TerritoryShapes(ShapeRepository shapes) {
        this.shapes = shapes;
    }

    /** Geometries by territory, for those of these that have an outline. */
    @Transactional
    public Map<TerritoryRef, Geometry> of(Collection<Territory> territories) {
        Map<ShapeLevel, List<String>> codes = new EnumMap<>(ShapeLevel.class);
        for (Territory territory : territories) {
            level(territory.level())
                    .ifPresent(level -> codes.computeIfAbsent(level, any -> new ArrayList<>())
                            .add(territory.code()));
        }
        Map<TerritoryRef, Geometry> found = new HashMap<>();
        codes.forEach((level, some) -> shapes.outlines(level, some)
                .forEach((code, outline) -> found.put(new TerritoryRef(level(level), code), geometry(outline))));
        return found;
    }

    private static Geometry geometry(Outline outline) {
        return Geometry.json(outline.toGeoJson());
    }

    private static Optional<ShapeLevel> level(Level level) {
        return switch (level) {
            case COMMUNE -> Optional.of(ShapeLevel.COMMUNE);
            case IRIS -> Optional.of(ShapeLevel.IRIS);
            case QPV -> Optional.of(ShapeLevel.QPV);
            case REGION, DEPARTMENT, EPCI, TVS -> Optional.empty();
        };
    }

    private static Level level(ShapeLevel level) {
        return switch (level) {
            case COMMUNE -> Level.COMMUNE;
            case IRIS -> Level.IRIS;
            case QPV -> Level.QPV;
        };
    }
}
