package fr.maillage.premises.statistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people by category, as they may be told. A category is named with its count when at least {@code floor} people are
 * in it; the others are one rest, named by nothing and told as one number; of fewer than {@code floor} people in all, no
 * number is told.
 *
 * <p>Whoever knows this rule and every number told, the sum of all people included, still holds each number from 1 to
 * {@code floor - 1} for possible in each category that is not named, while somebody is in the rest. {@code SmallCellsTest}
 * tries all assignments.
 *
 * @param cells categories that are named, by code, each of {@code floor} people at least
 * @param rest how many people are in all other categories; 0 when nobody is, and while it is withheld
 * @param withheld whether nothing is told but that somebody is there
 */
public record SmallCells(List<Cell> cells, long rest, boolean withheld) {

    public SmallCells {
        cells = List.copyOf(cells);
    }

    /** A category that is named. */
    public record Cell(String code, long count) {}

    private static final Comparator<Cell> SMALLEST_FIRST =
            Comparator.comparingLong(Cell::count).thenComparing(Cell::code);

    /**
     * What may be told of these counts.
     *
     * @param counts people by category; a category that is left out has nobody
     * @param categories how many there are, or fewer: everybody knows the categories
     */
    public static SmallCells of(Map<String, Long> counts, int categories, int floor) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total > 0 && total < floor) {
            return new SmallCells(List.of(), 0, true);
        }
        List<Cell> large = counts.entrySet().stream()
                .filter(one -> one.getValue() >= floor)
                .map(one -> new Cell(one.getKey(), one.getValue()))
                .sorted(SMALLEST_FIRST)
                .toList();
        long named = large.stream().mapToLong(Cell::count).sum();
        long small = total - named;
        if (small == 0 || spread(small, categories - large.size(), floor)) {
            return new SmallCells(byCode(large), small, false);
        }
        return small < floor ? withTheNext(large, small, total, floor) : new SmallCells(List.of(), total, false);
    }

    /** Whether any small number may be in any of so many categories that are all small, for this sum. */
    private static boolean spread(long sum, int categories, int floor) {
        return sum >= floor && sum <= 1 + (floor - 1L) * (categories - 1L);
    }

    /**
     * A rest of a few people takes the smallest category that could be named with it: which of the two is the small one does
     * not show, as long as the one that was taken might be any up to the whole rest. Otherwise the sum of all is told alone.
     */
    private static SmallCells withTheNext(List<Cell> large, long small, long total, int floor) {
        List<Cell> named = new ArrayList<>(large.subList(1, large.size()));
        long rest = small + large.getFirst().count();
        boolean ambiguous = rest >= 2L * floor - 1
                && (named.isEmpty() || rest <= named.getFirst().count());
        return ambiguous ? new SmallCells(byCode(named), rest, false) : new SmallCells(List.of(), total, false);
    }

    private static List<Cell> byCode(List<Cell> cells) {
        return cells.stream().sorted(Comparator.comparing(Cell::code)).toList();
    }

    /** Of all categories; null while it is withheld. */
    public @Nullable Long total() {
        return withheld ? null : cells.stream().mapToLong(Cell::count).sum() + rest;
    }

    /** Whether anything is told less precisely than it was counted. */
    public boolean suppressed() {
        return withheld || rest > 0;
    }
}
