package fr.maillage.registry.territory;

import fr.maillage.registry.geography.PlaceIndex;
import fr.maillage.registry.geography.domain.PlaceStamp;
import fr.maillage.registry.geography.domain.Places;
import fr.maillage.registry.geography.domain.ShapeLevel;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.store.TerritoryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every territory that holds a point. Outlines are looked through in memory (microseconds), names come with one query by
 * primary key.
 */
@ApplicationScoped
public class TerritoryLocator {

    private final PlaceIndex index;
    private final TerritoryRepository territories;

    TerritoryLocator(PlaceIndex index, TerritoryRepository territories) {
        this.index = index;
        this.territories = territories;
    }

    /**
     * What holds a point, from the largest to the smallest, and why a level has nothing to say.
     *
     * @param outlines which outlines told so, and of which date, by territory
     */
    public record Located(
            List<Territory> territories,
            Map<TerritoryRef, PlaceStamp.Hit> outlines,
            Map<ShapeLevel, Places.Missing> missing) {}

    @Transactional
    public Located locate(double lat, double lon) {
        Places.Found found = index.places().find(lat, lon);
        PlaceStamp stamp = found.stamp();
        List<TerritoryRef> refs = new ArrayList<>();
        add(refs, Level.REGION, stamp.regionCode());
        add(refs, Level.DEPARTMENT, stamp.departmentCode());
        add(refs, Level.EPCI, stamp.epciCode());
        add(refs, Level.COMMUNE, stamp.parentCommune());
        add(refs, Level.COMMUNE, code(stamp.commune()));
        add(refs, Level.IRIS, code(stamp.iris()));
        add(refs, Level.QPV, code(stamp.qpv()));
        List<Territory> rows = new ArrayList<>(territories.findAll(refs));
        rows.stream()
                .map(Territory::tvsCode)
                .filter(tvs -> tvs != null)
                .findFirst()
                .flatMap(tvs -> territories.find(Level.TVS, String.valueOf(tvs)))
                .ifPresent(rows::add);
        rows.sort(Comparator.comparing(Territory::level).thenComparingInt(row -> refs.indexOf(ref(row))));
        return new Located(rows, outlines(stamp), found.missing());
    }

    private static Map<TerritoryRef, PlaceStamp.Hit> outlines(PlaceStamp stamp) {
        Map<TerritoryRef, PlaceStamp.Hit> outlines = new java.util.HashMap<>();
        put(outlines, Level.COMMUNE, stamp.commune());
        put(outlines, Level.IRIS, stamp.iris());
        put(outlines, Level.QPV, stamp.qpv());
        return outlines;
    }

    private static void put(Map<TerritoryRef, PlaceStamp.Hit> outlines, Level level, PlaceStamp.@Nullable Hit hit) {
        if (hit != null) {
            outlines.put(new TerritoryRef(level, hit.code()), hit);
        }
    }

    private static TerritoryRef ref(Territory row) {
        return new TerritoryRef(row.level(), row.code());
    }

    private static @Nullable String code(PlaceStamp.@Nullable Hit hit) {
        return hit == null ? null : hit.code();
    }

    private static void add(List<TerritoryRef> refs, Level level, @Nullable String code) {
        if (code != null) {
            refs.add(new TerritoryRef(level, code));
        }
    }
}
