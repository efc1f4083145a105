package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Space;
import fr.maillage.premises.criteria.domain.Unit;
import java.util.ArrayList;
import java.util.List;

/** The measured units of rooms taken in several, one after the other, ascending by area within a room. */
final class UnitColumns {

    /** First unit by row, and one past the last of all. */
    final int[] first;

    final int[] area;
    final long[] cost;
    /** By row: all units, the unmeasured ones too. */
    final int[] count;

    final int[] shared;

    UnitColumns(Room[] rooms) {
        first = new int[rooms.length + 1];
        count = new int[rooms.length];
        shared = new int[rooms.length];
        List<Unit> all = new ArrayList<>();
        for (int row = 0; row < rooms.length; row++) {
            first[row] = all.size();
            count[row] = rooms[row].units().size();
            shared[row] = Columns.bare(rooms[row].sharedDm2());
            if (rooms[row].isSeveral()) {
                all.addAll(Space.measured(rooms[row]));
            }
        }
        first[rooms.length] = all.size();
        area = all.stream().mapToInt(unit -> Columns.bare(unit.areaDm2())).toArray();
        cost = all.stream().mapToLong(unit -> Columns.bare(unit.costCents())).toArray();
    }

    int measured(int row) {
        return first[row + 1] - first[row];
    }
}
