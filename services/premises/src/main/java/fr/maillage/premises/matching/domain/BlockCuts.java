package fr.maillage.premises.matching.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where one block ends and the next begins: at another kind, at another place, or after so many rows. */
final class BlockCuts {

    /** First row by block, and one past the last of all. */
    final int[] first;

    /** By kind, by place: first block, and one past the last of the kind. */
    final List<int[]> kinds = new ArrayList<>();

    BlockCuts(Columns columns) {
        int[] starts = new int[columns.rows() + 1];
        int blocks = 0;
        int row = 0;
        while (row < columns.rows()) {
            int end = endOfKind(columns, row);
            int[] firstOfPlace = new int[columns.localities.count() + 1];
            int place = 0;
            for (; row < end; row++) {
                boolean newPlace = blocks == 0 || row == starts[blocks - 1] || isNew(columns, row, starts[blocks - 1]);
                while (place <= columns.locality[row]) {
                    firstOfPlace[place++] = newPlace ? blocks : blocks - 1;
                }
                if (newPlace || row - starts[blocks - 1] == Blocks.SIZE) {
                    starts[blocks++] = row;
                }
            }
            Arrays.fill(firstOfPlace, place, firstOfPlace.length, blocks);
            kinds.add(firstOfPlace);
        }
        starts[blocks] = columns.rows();
        first = Arrays.copyOf(starts, blocks + 1);
    }

    private static boolean isNew(Columns columns, int row, int start) {
        return columns.locality[row] != columns.locality[start] || kind(columns, row) != kind(columns, start);
    }

    private static long kind(Columns columns, int row) {
        return Trait.kind(columns.traits[row]);
    }

    private static int endOfKind(Columns columns, int from) {
        int end = from;
        while (end < columns.rows() && kind(columns, end) == kind(columns, from)) {
            end++;
        }
        return end;
    }
}
