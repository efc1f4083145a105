package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.Point;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Surroundings;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.criteria.domain.Unit;
import fr.maillage.premises.matching.domain.KeptPremises.Distances;
import fr.maillage.premises.matching.domain.KeptPremises.KeptUnit;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be taken of premises: each unit by itself, unless the owner wants one tenant; and, for groups, the units
 * that can be had, together.
 */
public final class RoomAssembly {

    private final KeptPremises premises;
    private final Locality place;
    private final OfferAssembly offers;

    private RoomAssembly(KeptPremises premises, Locality place) {
        this.premises = premises;
        this.place = place;
        offers = new OfferAssembly(premises.content());
    }

    public static List<Room> rooms(KeptPremises premises, Locality place) {
        return new RoomAssembly(premises, place).rooms();
    }

    private List<Room> rooms() {
        List<KeptUnit> lettable = premises.units().stream()
                .filter(unit -> unit.content().kind() != UnitKind.SHARED_ROOM)
                .toList();
        List<Room> rooms = new ArrayList<>();
        boolean wholeOnly = premises.content().terms().singleTenantRequired() && lettable.size() > 1;
        if (!wholeOnly) {
            lettable.forEach(unit -> rooms.add(single(unit)));
        }
        List<KeptUnit> together = wholeOnly ? lettable : new UnitsTogether(premises.content()).of(lettable);
        if (together.size() > 1) {
            rooms.add(several(together));
        }
        return rooms;
    }

    private static RoomStatus status(KeptUnit unit) {
        return RoomStatus.valueOf(unit.state().name());
    }

    private Room single(KeptUnit unit) {
        return room(
                List.of(unit),
                premises.content().name() + ", " + unit.content().name(),
                offers.of(unit.content(), status(unit)),
                List.of());
    }

    private Room several(List<KeptUnit> units) {
        List<Offer> each = units.stream()
                .map(unit -> offers.of(unit.content(), status(unit)))
                .toList();
        boolean agree = OfferAssembly.agree(each);
        List<Unit> parts = IntStream.range(0, units.size())
                .mapToObj(i -> part(units.get(i), each.get(i), agree))
                .toList();
        return room(units, premises.content().name(), OfferAssembly.together(each), parts);
    }

    private static Unit part(KeptUnit unit, Offer offer, boolean agree) {
        Set<String> own = agree ? null : offer.professions();
        return new Unit(
                unit.id(),
                unit.content().name(),
                Amounts.dm2(unit.content().areaM2()),
                offer.rentCents(),
                offer.chargesCents(),
                own == null ? Set.of() : own);
    }

    private Room room(List<KeptUnit> units, String label, Offer offer, List<Unit> parts) {
        var content = premises.content();
        UnitContent unit = parts.isEmpty() ? units.getFirst().content() : null;
        return new Room(
                parts.isEmpty() ? units.getFirst().id() : premises.id(),
                premises.id(),
                label,
                offer,
                unit == null ? null : (Integer) Amounts.dm2(unit.areaM2()),
                shared(),
                parts,
                FeatureAssembly.of(content, unit),
                AccessAssembly.worst(
                        content, units.stream().map(KeptUnit::content).toList()),
                Amounts.tri(content.surface().extensionPossible()),
                Tri.UNKNOWN,
                around(),
                place,
                point(content.location()));
    }

    /** Stops are named, none of them with a distance; the rest is what the registry told. */
    private Surroundings around() {
        List<String> stops = premises.content().surroundings().transportStops();
        String stop = stops.isEmpty() ? null : stops.getFirst();
        Distances told = premises.distances();
        return told == null
                ? new Surroundings(null, null, null, null, stop, null)
                : new Surroundings(
                        null,
                        told.amenities().pharmacy(),
                        told.amenities().hospital(),
                        told.amenities().dutyHouse(),
                        stop,
                        told.told());
    }

    private static @Nullable Point point(fr.maillage.premises.premises.domain.@Nullable Point point) {
        return point == null ? null : new Point(point.lat(), point.lon());
    }

    /** The shared rooms when they are told apart, else the common area. */
    private @Nullable Integer shared() {
        long rooms = premises.units().stream()
                .filter(unit -> unit.content().kind() == UnitKind.SHARED_ROOM)
                .mapToLong(unit -> Amounts.dm2(unit.content().areaM2()))
                .sum();
        var common = premises.content().surface().commonAreaM2();
        return rooms > 0 ? (Integer) Scales.area(rooms) : common == null ? null : (Integer) Amounts.dm2(common);
    }
}
