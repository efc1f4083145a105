package fr.maillage.premises.criteria.domain;

/**
 * Facts to normalised values, in whole millionths. The only place where a value is computed: the judge of one pair and
 * the search among many call the same methods, so that their scores are the same numbers.
 */
public final class Scales {

    /** The best value. */
    public static final int ONE = 1_000_000;

    private Scales() {}

    /** 1 up to {@code full}, 0 from {@code none} on, a straight line between. */
    public static int falling(long value, long full, long none) {
        if (value <= full) {
            return ONE;
        }
        return value >= none ? 0 : (int) (ONE * (none - value) / (none - full));
    }

    /** 0 at 0, 1 from {@code full} on. */
    public static int rising(long value, long full) {
        return value >= full ? ONE : (int) (ONE * value / full);
    }

    /** So many of so many. */
    public static int share(int some, int all) {
        return (int) ((long) ONE * some / all);
    }

    /**
     * How early a room is, weakened by how unsure its date is: 1 on the first wished day, falling to 0 on the day after
     * {@code last}.
     *
     * @param enterable epoch day
     * @param first epoch day, today or later
     * @param last epoch day, the latest wished or the far end of the scale
     * @param confidence millionths
     */
    public static int time(int enterable, int first, int last, int confidence) {
        int early = falling(enterable, first, Math.max(last, first) + 1L);
        return (int) ((long) early * confidence / ONE);
    }

    /** 1 at the need, 0 at none or twice the need. */
    public static int areaFit(int area, int need) {
        return need == 0 ? ONE : (int) Math.max(0, ONE - (long) ONE * Math.abs(area - need) / need);
    }

    /** Share of the budget that is left; 0 when it is used up. */
    public static int margin(long cost, long budget) {
        if (cost >= budget) {
            return 0;
        }
        // 1 below ninety billion euros: beyond, both are divided first, so that the product does not overflow.
        long divisor = budget / (Long.MAX_VALUE / ONE) + 1;
        return (int) (ONE * ((budget - cost) / divisor) / Math.ceilDiv(budget, divisor));
    }

    /** A sum of areas; of absurd ones the largest number, which no building reaches (21 km²). */
    public static int area(long dm2) {
        return (int) Math.min(Integer.MAX_VALUE, dm2);
    }

    /** What is left of a group's hold on the place if a member goes: all for a stable group, or where units are let one by one. */
    public static int stability(int stable, boolean flexible) {
        return flexible ? ONE : stable;
    }

    /** The least area that is accepted for a need. */
    public static int leastArea(int need, int tolerancePercent) {
        return (int) (((long) need * (100 - tolerancePercent) + 99) / 100);
    }
}
