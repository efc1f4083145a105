package fr.maillage.premises.criteria.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a request would occupy of a room.
 *
 * @param outcome of the area alone
 * @param areaDm2 taken, shared rooms once; null when it cannot be told
 * @param needDm2 null when nobody said
 * @param cost of it, as {@link Offer#cost()}
 * @param placements unit by member, of a room taken in several units
 * @param welcome units that accept the professions are enough, where units differ in it
 */
public record Space(
        CheckOutcome outcome,
        @Nullable Integer areaDm2,
        @Nullable Integer needDm2,
        @Nullable Long cost,
        List<Placement> placements,
        boolean welcome) {

    /** A member, by its place in the request, and its unit. */
    public record Placement(int member, Unit unit) {}

    public static Space of(Seeker seeker, Room room, int tolerance) {
        Needs needs = Needs.of(seeker);
        if (!room.isSeveral()) {
            return whole(needs, room, room.areaDm2(), tolerance, true);
        }
        UnitSpace units = new UnitSpace(seeker, needs, room, tolerance);
        return seeker.takesUnits() ? units.space() : whole(needs, room, whole(room), tolerance, units.welcome());
    }

    private static Space whole(Needs needs, Room room, @Nullable Integer area, int tolerance, boolean welcome) {
        return new Space(
                outcome(area, needs.total(), tolerance),
                area,
                needs.total(),
                room.offer().cost(),
                List.of(),
                welcome);
    }

    /** All units and the shared rooms; null unless every part is known. */
    public static @Nullable Integer whole(Room room) {
        long sum = room.sharedDm2() == null ? 0 : room.sharedDm2();
        for (Unit unit : room.units()) {
            Integer area = unit.areaDm2();
            if (area == null) {
                return null;
            }
            sum += area;
        }
        return Scales.area(sum);
    }

    static CheckOutcome outcome(@Nullable Integer area, @Nullable Integer need, int tolerance) {
        if (area == null || need == null) {
            return CheckOutcome.INSUFFICIENT_DATA;
        }
        if (area >= need) {
            return CheckOutcome.ALLOWED;
        }
        return area >= Scales.leastArea(need, tolerance) ? CheckOutcome.WARNING : CheckOutcome.REFUSED;
    }

    /** Whether the room is let or sold whole, whatever is used of it. */
    public static boolean isWhole(Offer offer) {
        return offer.tenure() == RoomTenure.PURCHASE || offer.singleTenant() == Tri.YES;
    }

    /** The units of a room in the order of {@link Placing.Units}; by area where cost is that of the whole. */
    public static List<Unit> ordered(Room room) {
        Comparator<Unit> size = Comparator.comparingInt((Unit unit) -> bare(unit.areaDm2()))
                .thenComparing(unit -> unit.id().toString());
        Comparator<Unit> price = Comparator.comparing(Unit::costCents, Comparator.nullsLast(Comparator.naturalOrder()));
        return room.units().stream()
                .sorted(isWhole(room.offer()) ? size : price.thenComparing(size))
                .toList();
    }

    /** As one column; -1 for what is unknown. */
    public static Placing.Units columns(List<Unit> units, int[] lists) {
        return new Placing.Units(
                units.stream().mapToInt(unit -> bare(unit.areaDm2())).toArray(),
                units.stream()
                        .mapToLong(unit -> unit.costCents() == null ? -1 : unit.costCents())
                        .toArray(),
                lists);
    }

    private static int bare(@Nullable Integer known) {
        return known == null ? -1 : known;
    }

    /** Members in their order, each with its units. */
    static List<Placement> placements(Seeker seeker, Needs needs, List<Unit> units, int[] chosen) {
        List<Placement> placements = new ArrayList<>();
        for (int rank = 0; rank < chosen.length; rank++) {
            Unit unit = units.get(chosen[rank]);
            seeker.places()
                    .get(needs.order()[rank])
                    .members()
                    .forEach(member -> placements.add(new Placement(member, unit)));
        }
        placements.sort(Comparator.comparingInt(Placement::member));
        return List.copyOf(placements);
    }

    /** By place in the order of the needs, by unit: whether it refuses who takes the place. */
    static boolean[][] refusing(Seeker seeker, Needs needs, List<Unit> units) {
        return IntStream.of(needs.order())
                .mapToObj(place -> seeker.professions(seeker.places().get(place)))
                .map(professions -> {
                    boolean[] refusing = new boolean[units.size()];
                    for (int unit = 0; unit < refusing.length; unit++) {
                        var accepted = units.get(unit).professions();
                        refusing[unit] = !accepted.isEmpty() && !accepted.containsAll(professions);
                    }
                    return refusing;
                })
                .toArray(boolean[][]::new);
    }
}
