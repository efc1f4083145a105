package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Placing;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Space;
import fr.maillage.premises.criteria.domain.Unit;
import java.util.ArrayList;
import java.util.List;

/** The units of rooms taken in several, one after the other, in the order of {@link Placing.Units} within a room. */
final class UnitColumns {

    /** First unit by row, and one past the last of all. */
    final int[] first;

    final Placing.Units units;

    /** By row: units whose area nobody knows. */
    final int[] unmeasured;

    /** By row: whether units differ in the professions that they accept. */
    final boolean[] choosy;

    final int[] shared;

    UnitColumns(Room[] rooms, Columns.Acceptances acceptances) {
        first = new int[rooms.length + 1];
        unmeasured = new int[rooms.length];
        choosy = new boolean[rooms.length];
        shared = new int[rooms.length];
        List<Unit> all = new ArrayList<>();
        for (int row = 0; row < rooms.length; row++) {
            first[row] = all.size();
            shared[row] = Columns.bare(rooms[row].sharedDm2());
            for (Unit unit : Space.ordered(rooms[row])) {
                unmeasured[row] += unit.areaDm2() == null ? 1 : 0;
                choosy[row] |= !unit.professions().isEmpty();
                all.add(unit);
            }
        }
        first[rooms.length] = all.size();
        int[] lists = all.stream()
                .mapToInt(unit -> acceptances.number(unit.professions()))
                .toArray();
        units = Space.columns(all, lists);
    }

    int count(int row) {
        return first[row + 1] - first[row];
    }
}
