package fr.maillage.registry.territory;

import fr.maillage.platform.http.format.Geometry;
import fr.maillage.registry.geography.domain.Outline;
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

/**
 * The outlines of territories, for answers in GeoJSON: one query by primary key for each level of a page. Those of communes,
 * IRIS and QPV are imported, those of EPCI, departments and regions joined from communes; a TVS has none.
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
        Map<Level, List<String>> codes = new EnumMap<>(Level.class);
        for (Territory territory : territories) {
            codes.computeIfAbsent(territory.level(), any -> new ArrayList<>()).add(territory.code());
        }
        Map<TerritoryRef, Geometry> found = new HashMap<>();
        codes.forEach((level, some) -> shapes.outlines(level.word(), some)
                .forEach((code, outline) -> found.put(new TerritoryRef(level, code), geometry(outline))));
        return found;
    }

    private static Geometry geometry(Outline outline) {
        return Geometry.json(outline.toGeoJson());
    }
}
