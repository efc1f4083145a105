package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.Point;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.Surroundings;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.criteria.domain.Unit;
import fr.maillage.premises.matching.domain.KeptPremises.Distances;
import fr.maillage.premises.matching.domain.KeptPremises.KeptUnit;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be taken of premises: each unit by itself, unless the owner wants one tenant; and, for groups, the units
 * that can be had, together. Free units together when there are two, else all that are free or to be delivered.
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
        List<KeptUnit> together = wholeOnly ? lettable : together(lettable);
        if (together.size() > 1) {
            rooms.add(several(together));
        }
        return rooms;
    }

    private static List<KeptUnit> together(List<KeptUnit> lettable) {
        List<KeptUnit> free = lettable.stream()
                .filter(unit -> status(unit) == RoomStatus.AVAILABLE)
                .toList();
        return free.size() > 1
                ? free
                : lettable.stream().filter(unit -> status(unit).isDeliverable()).toList();
    }

    private static RoomStatus status(KeptUnit unit) {
        return RoomStatus.valueOf(unit.state().name());
    }

    private Room single(KeptUnit unit) {
        return room(
                unit,
                premises.content().name() + ", " + unit.content().name(),
                offers.of(unit.content(), status(unit)),
                List.of());
    }

    /** Of several units: the latest of their dates and the least advanced of their states. */
    private Room several(List<KeptUnit> units) {
        List<Offer> each = units.stream()
                .map(unit -> offers.of(unit.content(), status(unit)))
                .toList();
        RoomStatus status =
                each.stream().map(Offer::status).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate from = each.stream()
                .map(Offer::availableFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Offer together = offers.together(each.getFirst(), status, from, totalArea(units));
        List<Unit> parts = units.stream()
                .map(unit -> part(unit, offers.of(unit.content(), status(unit))))
                .toList();
        return room(null, premises.content().name(), together, parts);
    }

    private static int totalArea(List<KeptUnit> units) {
        return units.stream()
                .mapToInt(unit -> Amounts.dm2(unit.content().areaM2()))
                .sum();
    }

    private static Unit part(KeptUnit unit, Offer offer) {
        return new Unit(
                unit.id(),
                unit.content().name(),
                Amounts.dm2(unit.content().areaM2()),
                offer.rentCents(),
                offer.chargesCents());
    }

    private Room room(@Nullable KeptUnit unit, String label, Offer offer, List<Unit> parts) {
        var content = premises.content();
        return new Room(
                unit == null ? premises.id() : unit.id(),
                premises.id(),
                label,
                offer,
                unit == null ? null : (Integer) Amounts.dm2(unit.content().areaM2()),
                shared(),
                parts,
                FeatureAssembly.of(content, unit == null ? null : unit.content()),
                access(unit),
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
        int rooms = premises.units().stream()
                .filter(unit -> unit.content().kind() == UnitKind.SHARED_ROOM)
                .mapToInt(unit -> Amounts.dm2(unit.content().areaM2()))
                .sum();
        var common = premises.content().surface().commonAreaM2();
        return rooms > 0 ? (Integer) rooms : common == null ? null : (Integer) Amounts.dm2(common);
    }

    private Access access(@Nullable KeptUnit unit) {
        AccessibilityStatus own = unit == null ? null : unit.content().accessibilityStatus();
        var accessibility = premises.content().accessibility();
        AccessibilityStatus status = own == null ? accessibility.status() : own;
        if (status != AccessibilityStatus.NON_COMPLIANT) {
            return Access.valueOf(status.name());
        }
        // A plan or a derogation counts though the status was not brought up to date (PRM-05).
        return accessibility.derogationAct() != null
                ? Access.DEROGATION
                : accessibility.worksPlannedFor() != null ? Access.PLANNED_WORKS : Access.NON_COMPLIANT;
    }
}
