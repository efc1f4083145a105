package fr.maillage.premises.criteria.domain;

import java.util.Arrays;

/**
 * Who of a request takes which unit, at the least cost. Sets of units that can be taken together are the independent
 * sets of a transversal matroid: trying units from the cheapest on, and keeping each for which everybody can be moved
 * so that it is used, finds a place for all whenever there is one, and no placement costs less. Not for two threads.
 */
public final class Placing {

    /**
     * Units side by side, those of one room next to each other and from the cheapest to the dearest, unknown last.
     *
     * @param area dm², -1 unknown: never large enough
     * @param cost cents a month, -1 unknown
     * @param list number of the list of professions that the unit accepts
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared
    public record Units(int[] area, long[] cost, int[] list) {}

    private final int[] least;
    private final boolean[][] refusing;
    private final int[] chosen;
    private final boolean[] asked;
    private long cost;
    private boolean byArea;
    private boolean byProfession;

    /**
     * For one request.
     *
     * @param tolerance percent by which a unit may be too small
     * @param refusing by place in the order of the needs, by list: whether it refuses who takes the place
     */
    public Placing(Needs needs, int tolerance, boolean[][] refusing) {
        least = Arrays.stream(needs.descending())
                .map(need -> Scales.leastArea(need, tolerance))
                .toArray();
        this.refusing = refusing;
        chosen = new int[least.length];
        asked = new boolean[least.length];
    }

    /** Whether the units accept who is to take them, whatever their areas; that they are too few is another matter. */
    public boolean accepted(Units units, int from, int to) {
        byArea = false;
        byProfession = true;
        return fill(units, from, to, false) <= Math.max(0, chosen.length - (to - from));
    }

    /**
     * Places everybody who can be placed. A placement of known cost within the budget comes first, then one that has a
     * unit of unknown cost, then the cheapest.
     *
     * @param welcome as {@link #accepted} said; if it is false, areas alone decide
     * @param budget -1 for none, or where the cost is not that of the units
     * @return places without a unit
     */
    public int place(Units units, int from, int to, boolean welcome, long budget) {
        byArea = true;
        byProfession = welcome;
        int missing = fill(units, from, to, false);
        cost = missing == 0 ? sum(units) : -1;
        if (budget >= 0 && cost > budget) {
            orUnknown(units, from, to);
        }
        return missing;
    }

    /** Instead of the cheapest, which is too dear, one that may be affordable: a unit of it does not tell its cost. */
    private void orUnknown(Units units, int from, int to) {
        int[] dear = chosen.clone();
        fill(units, from, to, true);
        if (sum(units) < 0) {
            cost = -1;
        } else {
            System.arraycopy(dear, 0, chosen, 0, chosen.length);
        }
    }

    /** By place in the order of the needs, the unit of the placement found last; -1 for none. */
    public int[] chosen() {
        return chosen;
    }

    /** Of these units; -1 when it is not known. */
    public long cost() {
        return cost;
    }

    private int fill(Units units, int from, int to, boolean unknownFirst) {
        Arrays.fill(chosen, -1);
        int missing = chosen.length;
        int known = unknownFirst ? known(units, from, to) : to;
        for (int unit = known; unit < to && missing > 0; unit++) {
            missing -= use(units, unit);
        }
        for (int unit = from; unit < known && missing > 0; unit++) {
            missing -= use(units, unit);
        }
        return missing;
    }

    private static int known(Units units, int from, int to) {
        int end = to;
        while (end > from && units.cost()[end - 1] < 0) {
            end--;
        }
        return end;
    }

    private int use(Units units, int unit) {
        Arrays.fill(asked, false);
        return give(units, unit) ? 1 : 0;
    }

    /** Gives the unit to somebody without one, or whose own can be given to somebody else. */
    private boolean give(Units units, int unit) {
        for (int place = 0; place < least.length; place++) {
            if (!asked[place] && suits(units, unit, place)) {
                asked[place] = true;
                if (chosen[place] < 0 || give(units, chosen[place])) {
                    chosen[place] = unit;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean suits(Units units, int unit, int place) {
        return (!byArea || units.area()[unit] >= least[place])
                && (!byProfession || !refusing[place][units.list()[unit]]);
    }

    private long sum(Units units) {
        long sum = 0;
        for (int unit : chosen) {
            long one = units.cost()[unit];
            if (one < 0) {
                return -1;
            }
            sum += one;
        }
        return sum;
    }
}
