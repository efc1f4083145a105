package fr.maillage.premises.criteria.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one request would occupy of a room that is taken unit by unit. */
final class UnitSpace {

    private final Seeker seeker;
    private final Needs needs;
    private final Room room;
    private final int tolerance;
    private final List<Unit> units;
    private final Placing.Units columns;
    private final Placing placing;

    UnitSpace(Seeker seeker, Needs needs, Room room, int tolerance) {
        this.seeker = seeker;
        this.needs = needs;
        this.room = room;
        this.tolerance = tolerance;
        units = Space.ordered(room);
        columns = Space.columns(units, IntStream.range(0, units.size()).toArray());
        placing = new Placing(needs, tolerance, Space.refusing(seeker, needs, units));
    }

    /** Whether the units accept the professions. */
    boolean welcome() {
        return placing.accepted(columns, 0, units.size());
    }

    Space space() {
        boolean welcome = welcome();
        CheckOutcome shared =
                needs.shared() == 0 ? CheckOutcome.ALLOWED : Space.outcome(room.sharedDm2(), needs.shared(), tolerance);
        int missing = missing(welcome);
        int unmeasured =
                (int) units.stream().filter(unit -> unit.areaDm2() == null).count();
        CheckOutcome rest = missing == 0 ? rest(taken()) : rest(null);
        if (missing > unmeasured || shared == CheckOutcome.REFUSED || rest == CheckOutcome.REFUSED) {
            Integer need = needs.complete() ? (Integer) needs.inUnits() : null;
            return new Space(CheckOutcome.REFUSED, Space.whole(room), need, null, List.of(), welcome);
        }
        if (missing > 0) {
            return new Space(CheckOutcome.INSUFFICIENT_DATA, null, null, null, List.of(), welcome);
        }
        boolean told = needs.complete() && shared != CheckOutcome.INSUFFICIENT_DATA;
        CheckOutcome outcome = told ? within(shared, rest) : CheckOutcome.INSUFFICIENT_DATA;
        return new Space(
                outcome,
                taken(),
                told ? (Integer) needs.inUnits() : null,
                cost(),
                Space.placements(seeker, needs, units, placing.chosen()),
                welcome);
    }

    private int missing(boolean welcome) {
        if (units.size() < needs.places()) {
            return Integer.MAX_VALUE;
        }
        Long budget = seeker.budgetFor(room.offer().tenure());
        long limit = budget == null || Space.isWhole(room.offer()) ? -1 : budget;
        return placing.place(columns, 0, units.size(), welcome, limit);
    }

    /** The units and the shared rooms, or all where one tenant takes all. */
    private @Nullable Integer taken() {
        if (room.offer().singleTenant() == Tri.YES) {
            return Space.whole(room);
        }
        Integer there = room.sharedDm2();
        boolean shares = needs.shared() > 0 || needs.rest() > 0;
        long sum = there == null || !shares ? 0 : there;
        for (int unit : placing.chosen()) {
            sum += columns.area()[unit];
        }
        return Scales.area(sum);
    }

    /** What a total says beyond the places: there if the units and shared rooms hold it, possible if the room does. */
    private CheckOutcome rest(@Nullable Integer taken) {
        if (needs.rest() == 0 || (taken != null && taken >= needs.inUnits())) {
            return CheckOutcome.ALLOWED;
        }
        Integer whole = Space.whole(room);
        if (whole != null && whole >= Scales.leastArea(needs.inUnits(), tolerance)) {
            return CheckOutcome.WARNING;
        }
        return whole == null || room.sharedDm2() == null ? CheckOutcome.INSUFFICIENT_DATA : CheckOutcome.REFUSED;
    }

    private CheckOutcome within(CheckOutcome shared, CheckOutcome rest) {
        if (rest == CheckOutcome.INSUFFICIENT_DATA) {
            return rest;
        }
        boolean within = shared == CheckOutcome.ALLOWED && rest == CheckOutcome.ALLOWED;
        for (int place = 0; place < needs.places(); place++) {
            within &= columns.area()[placing.chosen()[place]] >= needs.descending()[place];
        }
        return within ? CheckOutcome.ALLOWED : CheckOutcome.WARNING;
    }

    /** Of the whole when it is let or sold whole, else of the units taken. */
    private @Nullable Long cost() {
        if (Space.isWhole(room.offer())) {
            return room.offer().cost();
        }
        return placing.cost() < 0 ? null : (Long) placing.cost();
    }
}
