package fr.maillage.premises.criteria.domain;

/**
 * Who of a group takes which unit: the greatest need first, each the smallest free unit that is large enough. Since a
 * unit large enough for one is large enough for all that follow, this finds a place for everybody whenever there is
 * one.
 */
public final class Placing {

    private Placing() {}

    /**
     * Places everybody who can be placed.
     *
     * @param descending needs
     * @param areas of the units, ascending, in {@code areas[from..to)}
     * @param chosen filled with the index of each member's unit, or -1
     * @return members without a unit
     */
    public static int place(int[] descending, int[] areas, int from, int to, int tolerance, int[] chosen) {
        int missing = 0;
        for (int member = 0; member < descending.length; member++) {
            int least = Scales.leastArea(descending[member], tolerance);
            int unit = from;
            while (unit < to && (areas[unit] < least || isTaken(unit, chosen, member))) {
                unit++;
            }
            if (unit == to) {
                chosen[member] = -1;
                missing++;
            } else {
                chosen[member] = unit;
            }
        }
        return missing;
    }

    private static boolean isTaken(int unit, int[] chosen, int members) {
        for (int i = 0; i < members; i++) {
            if (chosen[i] == unit) {
                return true;
            }
        }
        return false;
    }
}
