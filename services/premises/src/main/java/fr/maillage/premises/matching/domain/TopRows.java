package fr.maillage.premises.matching.domain;

import java.util.Arrays;

/** The best rows so far in the documented order, a heap with the worst on top. */
final class TopRows {

    private final Columns columns;
    private final int limit;
    private final int[] row;
    private final long[] score;
    private final int[] distance;
    private final int[] closeness;
    private int size;

    TopRows(Columns columns, int limit) {
        this.columns = columns;
        this.limit = limit;
        row = new int[limit + 1];
        score = new long[limit + 1];
        distance = new int[limit + 1];
        closeness = new int[limit + 1];
    }

    boolean isFull() {
        return size == limit;
    }

    /** A row must reach this score to be kept. */
    long least() {
        return isFull() ? score[0] : Long.MIN_VALUE;
    }

    void offer(int candidate, long points, int metres, int close) {
        int free = size;
        row[free] = candidate;
        score[free] = points;
        distance[free] = metres;
        closeness[free] = close;
        if (size < limit) {
            size++;
            rise(free);
        } else if (isBefore(free, 0)) {
            swap(free, 0);
            sink();
        }
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && isBefore((at - 1) / 2, at)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                if (isBefore(worst, child)) {
                    worst = child;
                }
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private void swap(int a, int b) {
        int r = row[a];
        row[a] = row[b];
        row[b] = r;
        long s = score[a];
        score[a] = score[b];
        score[b] = s;
        int d = distance[a];
        distance[a] = distance[b];
        distance[b] = d;
        int c = closeness[a];
        closeness[a] = closeness[b];
        closeness[b] = c;
    }

    /** Score, distance, closeness, day, id; unknown last. */
    private boolean isBefore(int a, int b) {
        if (score[a] != score[b]) {
            return score[a] > score[b];
        }
        if (distance[a] != distance[b]) {
            return distance[a] < distance[b];
        }
        if (closeness[a] != closeness[b]) {
            return closeness[a] < closeness[b];
        }
        int dayA = day(row[a]);
        int dayB = day(row[b]);
        return dayA == dayB ? columns.idRank[row[a]] < columns.idRank[row[b]] : dayA < dayB;
    }

    private int day(int of) {
        int day = columns.enterable[of];
        return day == Columns.NO_DAY ? Integer.MAX_VALUE : day;
    }

    /** Best first. */
    int[] best() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> a.equals(b) ? 0 : isBefore(a, b) ? -1 : 1);
        return Arrays.stream(order).mapToInt(i -> row[i]).toArray();
    }

    /** Scores in the order of {@link #best}. */
    long[] scores() {
        long[] sorted = Arrays.copyOf(score, size);
        Arrays.sort(sorted);
        for (int i = 0; i < size / 2; i++) {
            long swapped = sorted[i];
            sorted[i] = sorted[size - 1 - i];
            sorted[size - 1 - i] = swapped;
        }
        return sorted;
    }
}
