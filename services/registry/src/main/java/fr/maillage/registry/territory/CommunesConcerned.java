package fr.maillage.registry.territory;

import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.store.CommuneLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where somebody may be who has no point: a search by points (a circle, IRIS, priority neighbourhoods, drawn outlines) cannot find them, and
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

    /** The same territories; IRIS, priority neighbourhoods and drawn outlines replaced by the communes concerned. */
    @Transactional
    public Sought widened(Sought sought) {
        List<TerritoryRef> refs = sought.refs();
        Stream<String> found = Stream.concat(
                communes.of(codes(refs, Level.IRIS), codes(refs, Level.QPV)).stream(),
                sought.drawn().stream().flatMap(drawn -> communes.inside(drawn).stream()));
        return Sought.in(Stream.concat(
                        refs.stream().filter(ref -> !byPoints(ref)),
                        found.map(code -> new TerritoryRef(Level.COMMUNE, code)))
                .distinct()
                .toList());
    }

    /** Whether somebody without a point can be missing there. */
    public static boolean byPoints(Sought sought) {
        return !sought.drawn().isEmpty() || sought.refs().stream().anyMatch(CommunesConcerned::byPoints);
    }

    private static boolean byPoints(TerritoryRef ref) {
        return ref.level() == Level.IRIS || ref.level() == Level.QPV;
    }

    private static List<String> codes(List<TerritoryRef> refs, Level level) {
        return refs.stream()
                .filter(ref -> ref.level() == level)
                .map(TerritoryRef::code)
                .toList();
    }
}
