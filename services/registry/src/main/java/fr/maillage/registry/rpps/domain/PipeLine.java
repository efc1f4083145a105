package fr.maillage.registry.rpps.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of pipe-separated cells without quotes, whose last cell is closed by a pipe too or not. Cells are cut out when
 * asked for: of a national file, most never are.
 */
@SuppressWarnings("EnumOrdinal") // Cells are looked up a hundred million times; positions never leave this class.
final class PipeLine {

    private final int[] positions = new int[RppsColumn.values().length];
    private final int[] starts = new int[MOST + 1];
    private String line = "";
    private int size;

    /** More cells than any version has; a line with more is only counted. */
    private static final int MOST = 200;

    /** @param positions where each column of the file stands, from 0 */
    PipeLine(Map<RppsColumn, Integer> positions) {
        Arrays.fill(this.positions, -1);
        positions.forEach((column, position) -> this.positions[column.ordinal()] = position);
    }

    /** Takes another line. */
    void read(String text) {
        line = text;
        size = 0;
        int from = 0;
        while (true) {
            if (size < MOST) {
                starts[size] = from;
            }
            size++;
            int end = line.indexOf('|', from);
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        starts[Math.min(size, MOST)] = line.length() + 1;
    }

    /** Whether the line has as many cells as the header, closed by a pipe or not. */
    boolean fits(int width) {
        return size == width || (size == width + 1 && line.endsWith("|"));
    }

    /** A cell, stripped; empty for a column that the file does not have. */
    String get(RppsColumn column) {
        int position = positions[column.ordinal()];
        if (position < 0 || position >= Math.min(size, MOST)) {
            return "";
        }
        int from = starts[position];
        int to = starts[position + 1] - 1;
        return from == to ? "" : line.substring(from, to).strip();
    }

    /** As {@link #get}, null for an empty cell. */
    @Nullable
    String value(RppsColumn column) {
        String text = get(column);
        return text.isEmpty() ? null : text;
    }

    boolean has(RppsColumn column) {
        return positions[column.ordinal()] >= 0;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split("\\|", -1)));
        if (cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
