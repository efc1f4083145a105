package fr.maillage.premises.statistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people by category, with those below the floor withheld. A single one that is withheld could be found from the
 * total: the smallest of the others goes with it, or the total where there is no other.
 */
public record SmallCells(List<Cell> cells, @Nullable Long total) {

    public SmallCells {
        cells = List.copyOf(cells);
    }

    /**
     * One category.
     *
     * @param count null when it is withheld
     */
    public record Cell(String code, @Nullable Long count) {

        public boolean suppressed() {
            return count == null;
        }
    }

    /** A count of nobody tells of nobody, and is shown. */
    public static SmallCells of(Map<String, Long> counts, int floor) {
        List<String> withheld = new ArrayList<>(counts.entrySet().stream()
                .filter(one -> one.getValue() > 0 && one.getValue() < floor)
                .map(Map.Entry::getKey)
                .toList());
        if (withheld.size() == 1) {
            counts.entrySet().stream()
                    .filter(one -> one.getValue() > 0 && !withheld.contains(one.getKey()))
                    .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(next -> withheld.add(next.getKey()));
        }
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        boolean alone = withheld.size() == 1 || (total > 0 && total < floor);
        return new SmallCells(
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(one -> new Cell(one.getKey(), withheld.contains(one.getKey()) ? null : one.getValue()))
                        .toList(),
                alone ? null : total);
    }

    public boolean suppressed() {
        return total == null || cells.stream().anyMatch(Cell::suppressed);
    }
}
