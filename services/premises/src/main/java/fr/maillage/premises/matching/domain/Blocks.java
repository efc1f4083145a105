package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Point;
import fr.maillage.premises.criteria.domain.Scales;
import java.util.List;

/**
 * What is known of up to {@value #SIZE} rows of one kind and place at once: enough to skip them all, or to say how
 * high the best of them can score. A bound may be too high, never too low.
 */
final class Blocks {

    static final int SIZE = 64;

    private final Columns columns;
    /** First row by block, and one past the last of all. */
    final int[] first;

    /** By kind, by place: first block, and one past the last of the kind. */
    final List<int[]> kinds;

    private final long[] allTraits;
    private final long[] anyTraits;
    private final int[] earliest;
    private final int[] last;
    private final int[] surest;
    private final int[] least;
    private final int[] most;
    private final long[] cheapestLet;
    private final long[] cheapestSold;
    private final int[] features;
    private final long[] standing;
    private final Boxes boxes;

    Blocks(Columns columns) {
        this.columns = columns;
        BlockCuts cuts = new BlockCuts(columns);
        first = cuts.first;
        kinds = cuts.kinds;
        int blocks = first.length - 1;
        allTraits = new long[blocks];
        anyTraits = new long[blocks];
        earliest = new int[blocks];
        last = new int[blocks];
        surest = new int[blocks];
        least = new int[blocks];
        most = new int[blocks];
        cheapestLet = new long[blocks];
        cheapestSold = new long[blocks];
        features = new int[blocks];
        standing = new long[blocks];
        boxes = new Boxes(columns, first);
        for (int block = 0; block < blocks; block++) {
            open(block);
            for (int row = first[block]; row < first[block + 1]; row++) {
                include(block, row);
            }
        }
    }

    private void open(int block) {
        allTraits[block] = -1;
        earliest[block] = Integer.MAX_VALUE;
        last[block] = Columns.NO_DAY;
        least[block] = Integer.MAX_VALUE;
        most[block] = -1;
        cheapestLet[block] = Long.MAX_VALUE;
        cheapestSold[block] = Long.MAX_VALUE;
    }

    private void include(int block, int row) {
        allTraits[block] &= columns.traits[row];
        anyTraits[block] |= columns.traits[row];
        earliest[block] = Math.min(earliest[block], columns.enterable[row]);
        last[block] = Math.max(last[block], columns.enterable[row]);
        surest[block] = Math.max(surest[block], columns.confidence[row]);
        // Unknown (-1) is below every need: such a block is never skipped by its area, and its fit is bounded by 1.
        least[block] = Math.min(least[block], columns.area[row]);
        most[block] = columns.area[row] < 0 ? Integer.MAX_VALUE : Math.max(most[block], columns.area[row]);
        features[block] |= columns.features[row];
        standing[block] = Math.max(standing[block], columns.standing[row]);
        if (columns.has(row, Trait.SOLD)) {
            cheapestSold[block] = Math.min(cheapestSold[block], columns.cost[row]);
        } else {
            cheapestLet[block] = Math.min(cheapestLet[block], columns.cost[row]);
        }
    }

    /** False when every row of a kind has a trait that the request forbids. */
    boolean mayAdmitKind(int[] firstOfPlace, Request request) {
        long kind = Trait.kind(columns.traits[first[firstOfPlace[0]]]);
        return (kind & request.forbidden) == 0;
    }

    /** False when a criterion refuses every row. */
    boolean mayAdmit(int block, Request request) {
        if ((allTraits[block] & request.forbidden) != 0 || earliest[block] > request.latest) {
            return false;
        }
        if (inUnits(block, request)) {
            return true;
        }
        return most[block] >= request.leastArea && !tooDear(block, request);
    }

    /** False when no row is refused by its date, or as planned only. */
    boolean mayComeTooLate(int block, Request request) {
        return last[block] > request.latest || (anyTraits[block] & Trait.PLANNED & request.forbidden) != 0;
    }

    boolean mayBeTemporary(int block) {
        return (anyTraits[block] & Trait.TEMPORARY) != 0;
    }

    private boolean inUnits(int block, Request request) {
        return request.takesUnits && (anyTraits[block] & Trait.SEVERAL) != 0;
    }

    private boolean tooDear(int block, Request request) {
        return request.budgetCounts
                && over(cheapestLet[block], request.budget)
                && over(cheapestSold[block], request.purchaseBudget);
    }

    /** A block without a row of this tenure holds the largest number; without a budget nothing is over it. */
    private static boolean over(long cheapest, long budget) {
        return cheapest == Long.MAX_VALUE || (budget >= 0 && cheapest > budget);
    }

    /** No row of the block scores more. */
    long bound(int block, Request request, PlaceWorth places) {
        int place = columns.locality[first[block]];
        long bound = places.worth[place] + standing[block];
        bound += request.time * time(block, request);
        bound += request.areaFit * areaFit(block, request);
        bound += request.costMargin * margin(block, request);
        if (request.commitment > 0) {
            bound += request.commitment * any(block, request.shortly ? Trait.TEMPORARY : Trait.LASTING);
        }
        if (request.perService > 0) {
            int there = Integer.bitCount(features[block] & request.services);
            bound += request.perService * Scales.share(there, request.wishedServices);
        }
        bound += request.teaching * any(block, Trait.TEACHES);
        bound += request.stability * Scales.ONE;
        return request.target == 0 ? bound : bound + request.target * near(block, request);
    }

    private int any(int block, long trait) {
        return (anyTraits[block] & trait) == 0 ? 0 : Scales.ONE;
    }

    private int time(int block, Request request) {
        // An undated row scores 0 and must not hide the dated ones beside it.
        return earliest[block] == Columns.NO_DAY
                ? surest[block]
                : Scales.time(earliest[block], request.first, request.last, surest[block]);
    }

    private int areaFit(int block, Request request) {
        Integer need = request.needs.total();
        if (need == null || inUnits(block, request) || least[block] < 0) {
            return Scales.ONE;
        }
        int closest = Math.clamp(need, least[block], most[block]);
        return Scales.areaFit(closest, need);
    }

    private int margin(int block, Request request) {
        if (inUnits(block, request)) {
            return Scales.ONE;
        }
        return Math.max(
                margin(cheapestLet[block], request.budget), margin(cheapestSold[block], request.purchaseBudget));
    }

    private static int margin(long cheapest, long budget) {
        return budget < 0 || cheapest == Long.MAX_VALUE ? 0 : Scales.margin(Math.max(0, cheapest), budget);
    }

    private int near(int block, Request request) {
        return Scales.falling(boxes.metres(block, request), 0, request.targetNone);
    }

    /** The smallest rectangle around the located rows of each block. */
    private static final class Boxes {
        private final double[] south;
        private final double[] north;
        private final double[] west;
        private final double[] east;

        Boxes(Columns columns, int[] first) {
            int blocks = first.length - 1;
            south = new double[blocks];
            north = new double[blocks];
            west = new double[blocks];
            east = new double[blocks];
            for (int block = 0; block < blocks; block++) {
                south[block] = west[block] = Double.POSITIVE_INFINITY;
                north[block] = east[block] = Double.NEGATIVE_INFINITY;
                for (int row = first[block]; row < first[block + 1]; row++) {
                    include(block, columns.lat[row], columns.lon[row]);
                }
            }
        }

        private void include(int block, double lat, double lon) {
            if (!Double.isNaN(lat)) {
                south[block] = Math.min(south[block], lat);
                north[block] = Math.max(north[block], lat);
                west[block] = Math.min(west[block], lon);
                east[block] = Math.max(east[block], lon);
            }
        }

        /** To the nearest point of the rectangle; the largest number when no row is located. */
        int metres(int block, Request request) {
            if (south[block] > north[block]) {
                return Integer.MAX_VALUE;
            }
            double lat = Math.clamp(request.lat, south[block], north[block]);
            double lon = Math.clamp(request.lon, west[block], east[block]);
            return Point.metres(request.lat, request.lon, request.narrowing, lat, lon);
        }
    }
}
