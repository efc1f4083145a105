package fr.maillage.premises.criteria.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request would occupy of a room.
 *
 * @param outcome of the area alone
 * @param areaDm2 taken, shared rooms once; null when it cannot be told
 * @param needDm2 null when nobody said
 * @param cost of it, as {@link Offer#cost()}
 * @param placements unit by member, of a room taken in several units
 */
public record Space(
        CheckOutcome outcome,
        @Nullable Integer areaDm2,
        @Nullable Integer needDm2,
        @Nullable Long cost,
        List<Placement> placements) {

    /** A member, by its place in the request, and its unit. */
    public record Placement(int member, Unit unit) {}

    public static Space of(Seeker seeker, Room room, int tolerance) {
        Needs needs = Needs.of(seeker);
        if (room.isSeveral() && seeker.isGroup()) {
            return inUnits(needs, room, tolerance);
        }
        Integer area = room.isSeveral() ? whole(room) : room.areaDm2();
        Integer need = needs.total();
        return new Space(
                outcome(area, need, tolerance), area, need, room.offer().cost(), List.of());
    }

    /** All units and the shared rooms; null unless every part is known. */
    public static @Nullable Integer whole(Room room) {
        int sum = room.sharedDm2() == null ? 0 : room.sharedDm2();
        for (Unit unit : room.units()) {
            Integer area = unit.areaDm2();
            if (area == null) {
                return null;
            }
            sum += area;
        }
        return sum;
    }

    private static CheckOutcome outcome(@Nullable Integer area, @Nullable Integer need, int tolerance) {
        if (area == null || need == null) {
            return CheckOutcome.INSUFFICIENT_DATA;
        }
        if (area >= need) {
            return CheckOutcome.ALLOWED;
        }
        return area >= Scales.leastArea(need, tolerance) ? CheckOutcome.WARNING : CheckOutcome.REFUSED;
    }

    private static Space inUnits(Needs needs, Room room, int tolerance) {
        List<Unit> known = measured(room);
        int[] areas = known.stream().map(Unit::areaDm2).mapToInt(Space::bare).toArray();
        int[] chosen = new int[needs.descending().length];
        int missing = Placing.place(needs.descending(), areas, 0, areas.length, tolerance, chosen);
        CheckOutcome shared = sharedRooms(needs, room, tolerance);
        int unmeasured = room.units().size() - known.size();
        if (missing > unmeasured || shared == CheckOutcome.REFUSED) {
            return new Space(
                    CheckOutcome.REFUSED, whole(room), needs.complete() ? needs.inUnits() : null, null, List.of());
        }
        if (missing > 0) {
            return new Space(CheckOutcome.INSUFFICIENT_DATA, null, null, null, List.of());
        }
        List<Placement> placements = placements(needs, known, chosen);
        int area = placements.stream()
                        .mapToInt(place -> bare(place.unit().areaDm2()))
                        .sum()
                + (needs.shared() == 0 || room.sharedDm2() == null ? 0 : room.sharedDm2());
        boolean told = needs.complete() && shared != CheckOutcome.INSUFFICIENT_DATA;
        Integer need = told ? (Integer) needs.inUnits() : null;
        CheckOutcome outcome = !told ? CheckOutcome.INSUFFICIENT_DATA : tight(needs, placements, shared);
        return new Space(outcome, area, need, cost(room, placements), placements);
    }

    private static CheckOutcome tight(Needs needs, List<Placement> placements, CheckOutcome shared) {
        boolean within = shared == CheckOutcome.ALLOWED;
        for (int i = 0; i < placements.size(); i++) {
            Placement place = placements.get(position(needs, i));
            within &= bare(place.unit().areaDm2()) >= needs.descending()[i];
        }
        return within ? CheckOutcome.ALLOWED : CheckOutcome.WARNING;
    }

    private static int position(Needs needs, int rank) {
        return needs.order()[rank];
    }

    private static CheckOutcome sharedRooms(Needs needs, Room room, int tolerance) {
        return needs.shared() == 0 ? CheckOutcome.ALLOWED : outcome(room.sharedDm2(), needs.shared(), tolerance);
    }

    /** In the order of the request's members. */
    private static List<Placement> placements(Needs needs, List<Unit> units, int[] chosen) {
        List<Placement> placements = new ArrayList<>();
        for (int rank = 0; rank < chosen.length; rank++) {
            placements.add(new Placement(needs.order()[rank], units.get(chosen[rank])));
        }
        placements.sort(Comparator.comparingInt(Placement::member));
        return List.copyOf(placements);
    }

    /** Units of known area, the smallest first, equal ones by id. */
    public static List<Unit> measured(Room room) {
        return room.units().stream()
                .filter(unit -> unit.areaDm2() != null)
                .sorted(Comparator.comparingInt((Unit unit) -> bare(unit.areaDm2()))
                        .thenComparing(unit -> unit.id().toString()))
                .toList();
    }

    /** Of the whole when it is let or sold whole, else of the units taken. */
    private static @Nullable Long cost(Room room, List<Placement> placements) {
        Offer offer = room.offer();
        if (offer.tenure() == RoomTenure.PURCHASE || offer.singleTenant() == Tri.YES) {
            return offer.cost();
        }
        long sum = 0;
        for (Placement place : placements) {
            Integer cost = place.unit().costCents();
            if (cost == null) {
                return null;
            }
            sum += cost;
        }
        return sum;
    }

    private static int bare(@Nullable Integer known) {
        return known == null ? -1 : known;
    }
}
