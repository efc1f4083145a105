package fr.maillage.registry.territory;

import fr.maillage.registry.geography.PlaceIndex;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.geography.domain.PlaceStamp;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.MissedIn;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.store.CommuneLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may be who has no point: a search by points (a circle, IRIS, priority neighbourhoods, drawn outlines)
 * cannot find them, and says how many there are in the communes concerned.
 */
@ApplicationScoped
public class CommunesConcerned {

    private final CommuneLookup communes;
    private final PlaceIndex index;

    CommunesConcerned(CommuneLookup communes, PlaceIndex index) {
        this.communes = communes;
        this.index = index;
    }

    /** None where the search turns on no point. Territories asked for beside a circle still count, within the circle. */
    @Transactional
    public Optional<MissedIn> missed(Sought sought, @Nullable Circle near) {
        if (near == null) {
            return byPoints(sought) ? Optional.of(MissedIn.communes(standingFor(sought))) : Optional.empty();
        }
        List<String> around = around(near);
        if (sought.anywhere()) {
            return Optional.of(MissedIn.communes(around));
        }
        List<String> whole = standingFor(sought);
        List<TerritoryRef> refs =
                sought.refs().stream().filter(ref -> !byPoints(ref)).toList();
        if (!refs.isEmpty()) {
            return Optional.of(new MissedIn(around, refs, whole));
        }
        Set<String> both = new HashSet<>(around);
        both.retainAll(whole);
        return Optional.of(MissedIn.communes(List.copyOf(both)));
    }

    /** Communes whose centre is in the circle, and the one that holds the circle's centre. */
    private List<String> around(Circle circle) {
        return Stream.concat(
                        communes.centredIn(circle).stream(), holding(circle.latitude(), circle.longitude()).stream())
                .distinct()
                .toList();
    }

    /** The communes concerned by IRIS, priority neighbourhoods and drawn outlines. */
    private List<String> standingFor(Sought sought) {
        List<TerritoryRef> refs = sought.refs();
        return Stream.concat(
                        communes.of(codes(refs, Level.IRIS), codes(refs, Level.QPV)).stream(),
                        sought.drawn().stream().flatMap(this::inside))
                .distinct()
                .toList();
    }

    private Stream<String> inside(DrawnArea drawn) {
        double latitude = (DrawnArea.degrees(drawn.south()) + DrawnArea.degrees(drawn.north())) / 2;
        double longitude = (DrawnArea.degrees(drawn.west()) + DrawnArea.degrees(drawn.east())) / 2;
        return Stream.concat(communes.centredIn(drawn).stream(), holding(latitude, longitude).stream());
    }

    /** By outlines; where none is loaded, or none holds the point, the commune whose centre is the nearest. */
    private List<String> holding(double latitude, double longitude) {
        PlaceStamp stamp = index.stampOf(latitude, longitude);
        PlaceStamp.Hit commune = stamp.commune();
        return commune == null
                ? communes.nearest(latitude, longitude)
                : Stream.of(commune.code(), stamp.parentCommune())
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Whether somebody without a point can be missing there. */
    private static boolean byPoints(Sought sought) {
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
