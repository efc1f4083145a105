package fr.maillage.registry.geography.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Which of many boxes hold a point: a packed R-tree in plain arrays, 16 boxes a node, filled by sort-tile-recursive order.
 * Never changed once made. A look-up touches a few nodes a level.
 */
public final class BoxTree {

    private static final int FAN = 16;

    /** One level of the tree: west, south, east, north of each node, and for the lowest which box it is. */
    private final int[][] levels;

    private final int[] order;

    private BoxTree(int[][] levels, int[] order) {
        this.levels = levels;
        this.order = order;
    }

    /** Box {@code i} is at {@code 4 * i}: west, south, east, north. */
    public static BoxTree of(int[] boxes) {
        int count = boxes.length / 4;
        int[] order = tiled(boxes, count);
        int[] leaves = new int[boxes.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(boxes, 4 * order[i], leaves, 4 * i, 4);
        }
        int[][] levels = {leaves};
        while (levels[levels.length - 1].length > 4 * FAN) {
            levels = Arrays.copyOf(levels, levels.length + 1);
            levels[levels.length - 1] = parents(levels[levels.length - 2]);
        }
        return new BoxTree(levels, order);
    }

    private static int[] tiled(int[] boxes, int count) {
        Integer[] sorted = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(i -> (long) boxes[4 * i] + boxes[4 * i + 2]));
        int slice = FAN * Math.max(1, (int) Math.ceil(Math.sqrt(count / (double) FAN)));
        for (int from = 0; from < count; from += slice) {
            Arrays.sort(
                    sorted,
                    from,
                    Math.min(count, from + slice),
                    Comparator.comparingLong(i -> (long) boxes[4 * i + 1] + boxes[4 * i + 3]));
        }
        return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    }

    private static int[] parents(int[] nodes) {
        int count = nodes.length / 4;
        int[] parents = new int[4 * ((count + FAN - 1) / FAN)];
        for (int i = 0; i < count; i++) {
            int at = 4 * (i / FAN);
            boolean first = i % FAN == 0;
            parents[at] = first ? nodes[4 * i] : Math.min(parents[at], nodes[4 * i]);
            parents[at + 1] = first ? nodes[4 * i + 1] : Math.min(parents[at + 1], nodes[4 * i + 1]);
            parents[at + 2] = first ? nodes[4 * i + 2] : Math.max(parents[at + 2], nodes[4 * i + 2]);
            parents[at + 3] = first ? nodes[4 * i + 3] : Math.max(parents[at + 3], nodes[4 * i + 3]);
        }
        return parents;
    }

    /** Tells every box that holds the point, its edges included. */
    public void at(int x, int y, IntConsumer found) {
        int top = levels.length - 1;
        for (int i = 0; i < levels[top].length / 4; i++) {
            at(top, i, x, y, found);
        }
    }

    private void at(int level, int node, int x, int y, IntConsumer found) {
        int[] boxes = levels[level];
        int at = 4 * node;
        if (x < boxes[at] || y < boxes[at + 1] || x > boxes[at + 2] || y > boxes[at + 3]) {
            return;
        }
        if (level == 0) {
            found.accept(order[node]);
            return;
        }
        int end = Math.min(FAN * (node + 1), levels[level - 1].length / 4);
        for (int child = FAN * node; child < end; child++) {
            at(level - 1, child, x, y, found);
        }
    }
}
