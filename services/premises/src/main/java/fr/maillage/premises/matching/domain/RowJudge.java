package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Needs;
import fr.maillage.premises.criteria.domain.Point;
import fr.maillage.premises.criteria.domain.Scales;

/**
 * Judges rows for one request as {@code Judge} judges rooms, on bare numbers and without reasons. Not for two threads:
 * it remembers the row it looked at last.
 */
final class RowJudge {

    private final Columns columns;
    private final Request request;
    private final PlaceWorth places;

    /** What the request would take of the row, as {@code Space} says it; -1 unknown. */
    private int area;

    private int need;
    private long cost;

    RowJudge(Columns columns, Request request, PlaceWorth places) {
        this.columns = columns;
        this.request = request;
        this.places = places;
    }

    /** Whether no criterion refuses; afterwards {@link #score} and {@link #closeness} speak of this row. */
    boolean admits(int row) {
        if ((columns.traits[row] & request.forbidden) != 0
                || columns.enterable[row] > request.latest
                || places.refuses(columns.locality[row])
                || (request.refusing != null && request.refusing[columns.acceptance[row]])
                || endsTooEarly(row)) {
            return false;
        }
        return fits(row) && !tooDear(row);
    }

    private boolean endsTooEarly(int row) {
        int until = columns.until[row];
        int enterable = columns.enterable[row];
        return until != Columns.NO_END
                && request.durationCounts
                && enterable != Columns.NO_DAY
                && until < Math.max(enterable, request.earliest);
    }

    private boolean fits(int row) {
        UnitColumns units = columns.units;
        boolean welcome =
                !units.choosy[row] || request.placing.accepted(units.units, units.first[row], units.first[row + 1]);
        if (!welcome && request.counts(HardCriterion.PROFESSION)) {
            return false;
        }
        if (request.takesUnits && columns.has(row, Trait.SEVERAL)) {
            return fitsInUnits(row, welcome);
        }
        area = columns.area[row];
        need = Columns.bare(request.needs.total());
        cost = columns.cost[row];
        return area < 0 || area >= request.leastArea;
    }

    /** The same decisions as those of a {@code UnitSpace}. */
    private boolean fitsInUnits(int row, boolean welcome) {
        UnitColumns units = columns.units;
        Needs needs = request.needs;
        boolean enough = units.count(row) >= needs.places();
        long limit = columns.has(row, Trait.WHOLE_COST) ? -1 : budget(row);
        int missing = enough
                ? request.placing.place(units.units, units.first[row], units.first[row + 1], welcome, limit)
                : needs.places();
        boolean told = needs.complete() && (needs.shared() == 0 || units.shared[row] >= 0);
        need = needs.complete() ? needs.inUnits() : -1;
        area = columns.area[row];
        cost = -1;
        boolean refused = !enough || missing > units.unmeasured[row] || cramped(row, missing == 0);
        if (!refused && missing > 0) {
            area = -1;
            need = -1;
        } else if (!refused) {
            area = taken(row);
            need = told ? need : -1;
            cost = columns.has(row, Trait.WHOLE_COST) ? columns.cost[row] : request.placing.cost();
        }
        return (enough || !request.counts(HardCriterion.CAPACITY)) && (!refused || !request.areaCounts);
    }

    /** Shared rooms too small, or a total that all the units do not reach. */
    private boolean cramped(int row, boolean placed) {
        int there = columns.units.shared[row];
        int shared = request.needs.shared();
        if (shared > 0 && there >= 0 && there < Scales.leastArea(shared, request.tolerance)) {
            return true;
        }
        int total = request.needs.inUnits();
        boolean reached = request.needs.rest() == 0 || (placed && taken(row) >= total);
        int whole = columns.area[row];
        return !reached && there >= 0 && whole >= 0 && whole < Scales.leastArea(total, request.tolerance);
    }

    private int taken(int row) {
        if (columns.has(row, Trait.SINGLE_TENANT)) {
            return columns.area[row];
        }
        UnitColumns units = columns.units;
        boolean shares = request.needs.shared() > 0 || request.needs.rest() > 0;
        long sum = shares ? Math.max(0, units.shared[row]) : 0;
        for (int unit : request.placing.chosen()) {
            sum += units.units.area()[unit];
        }
        return Scales.area(sum);
    }

    private boolean tooDear(int row) {
        long limit = budget(row);
        return request.budgetCounts && limit >= 0 && cost > limit;
    }

    private long budget(int row) {
        return columns.has(row, Trait.SOLD) ? request.purchaseBudget : request.budget;
    }

    /** Weights by millionths, of the row just admitted. */
    long score(int row) {
        long traits = columns.traits[row];
        long score = places.worth[columns.locality[row]] + columns.standing[row];
        int enterable = columns.enterable[row];
        if (enterable != Columns.NO_DAY) {
            score += request.time * Scales.time(enterable, request.first, request.last, columns.confidence[row]);
        }
        if (request.areaFit > 0 && area >= 0 && need >= 0) {
            score += request.areaFit * Scales.areaFit(area, need);
        }
        score += asked(traits, row);
        return request.target == 0 ? score : score + near(row);
    }

    private long asked(long traits, int row) {
        long score = 0;
        if (request.commitment > 0) {
            score += when(traits, request.shortly ? Trait.TEMPORARY : Trait.LASTING) * request.commitment;
        }
        long limit = budget(row);
        if (request.costMargin > 0 && cost >= 0 && limit >= 0) {
            score += request.costMargin * Scales.margin(cost, limit);
        }
        if (request.perService > 0) {
            int there = Integer.bitCount(columns.features[row] & request.services);
            score += request.perService * Scales.share(there, request.wishedServices);
        }
        if (request.stability > 0 && (traits & (Trait.FLEXIBLE | Trait.RIGID)) != 0) {
            score += request.stability * Scales.stability(request.stable, (traits & Trait.FLEXIBLE) != 0);
        }
        return score + when(traits, Trait.TEACHES) * request.teaching;
    }

    private static long when(long traits, long trait) {
        return (traits & trait) == 0 ? 0 : Scales.ONE;
    }

    private long near(int row) {
        int metres = distance(row);
        return metres == Integer.MAX_VALUE ? 0 : request.target * Scales.falling(metres, 0, request.targetNone);
    }

    /** Whole metres to the wished point; the largest number when unknown. */
    int distance(int row) {
        return !request.isPlaced() || Double.isNaN(columns.lat[row])
                ? Integer.MAX_VALUE
                : Point.metres(request.lat, request.lon, request.narrowing, columns.lat[row], columns.lon[row]);
    }

    /** dm² between area and need of the row just admitted; the largest number when unknown. */
    int closeness() {
        return area < 0 || need < 0 ? Integer.MAX_VALUE : Math.abs(area - need);
    }
}
