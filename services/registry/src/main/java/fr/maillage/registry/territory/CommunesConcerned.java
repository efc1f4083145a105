package fr.maillage.registry.territory;

import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.store.CommuneLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where somebody may be who has no point: a search by points (a circle, IRIS, priority neighbourhoods) cannot find them, and
 * says how many there are in the communes concerned.
 */
@ApplicationScoped
public class CommunesConcerned {

    private final CommuneLookup communes;

    CommunesConcerned(CommuneLookup communes) {
        this.communes = communes;
    }

    /** Communes whose centre is in the circle, and the one whose centre is the nearest. */
    @Transactional
    public List<String> around(Circle circle) {
        return communes.around(
                circle.latitude(),
                circle.longitude(),
                circle.radiusMetres(),
                circle.latitudeMargin(),
                circle.longitudeMargin());
    }

    /** The same territories, IRIS and priority neighbourhoods replaced by their communes. */
    @Transactional
    public List<TerritoryRef> widened(List<TerritoryRef> refs) {
        List<String> found = communes.of(codes(refs, Level.IRIS), codes(refs, Level.QPV));
        return Stream.concat(
                        refs.stream().filter(ref -> !byPoints(ref)),
                        found.stream().map(code -> new TerritoryRef(Level.COMMUNE, code)))
                .distinct()
                .toList();
    }

    /** Whether only what has a point is stamped with it. */
    public static boolean byPoints(TerritoryRef ref) {
        return ref.level() == Level.IRIS || ref.level() == Level.QPV;
    }

    private static List<String> codes(List<TerritoryRef> refs, Level level) {
        return refs.stream()
                .filter(ref -> ref.level() == level)
                .map(TerritoryRef::code)
                .toList();
    }
}
