package fr.maillage.registry.population.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a table of ages and sexes: no count below {@value FLOOR}, and none that the others of the same answer
 * give back by subtraction. One hidden group takes the next smallest with it; one row without sexes likewise.
 *
 * @param cells what is told, from the youngest on; women and men are null where they are not
 * @param hidden ages of which nothing is told
 * @param total null when everybody together are fewer than {@value FLOOR}
 * @param suppressed whether anything was hidden
 */
public record PublishedAges(
        List<AgeCell> cells,
        List<AgeCell> hidden,
        @Nullable Double total,
        @Nullable Double women,
        @Nullable Double men,
        boolean suppressed) {

    /** The usual floor of statistics about residents. */
    static final int FLOOR = 11;

    public PublishedAges {
        cells = List.copyOf(cells);
        hidden = List.copyOf(hidden);
    }

    public static PublishedAges of(Population counted, AgePartition partition) {
        List<AgeCell> all = counted.cells(partition);
        if (counted.total() < FLOOR) {
            return new PublishedAges(List.of(), all, null, null, null, true);
        }
        List<AgeCell> hidden = small(all, AgeCell::people, 0);
        List<AgeCell> shown = new ArrayList<>(all);
        shown.removeAll(hidden);
        Double women = counted.women();
        Double men = counted.men();
        boolean sexesTold = women != null && men != null && women >= FLOOR && men >= FLOOR;
        List<AgeCell> sexed = shown.stream().filter(AgeCell::hasSexes).toList();
        List<AgeCell> bare = sexesTold ? small(sexed, AgeCell::fewer, hidden.size()) : sexed;
        boolean alone = bare.size() == 1 && hidden.isEmpty();
        boolean margins = sexesTold && !alone;
        List<AgeCell> cells = shown.stream()
                .map(cell -> bare.contains(cell) ? cell.withoutSexes() : cell)
                .toList();
        boolean some = !hidden.isEmpty() || !bare.isEmpty() || (women != null && !margins);
        return new PublishedAges(cells, hidden, counted.total(), margins ? women : null, margins ? men : null, some);
    }

    /** Those too small to be told, and the smallest of the others when one alone could be subtracted. */
    private static List<AgeCell> small(List<AgeCell> cells, ToDoubleFunction<AgeCell> size, int alsoHidden) {
        List<AgeCell> bySize =
                cells.stream().sorted(Comparator.comparingDouble(size)).toList();
        long few =
                bySize.stream().filter(cell -> size.applyAsDouble(cell) < FLOOR).count();
        boolean oneAlone = few == 1 && alsoHidden == 0 && bySize.size() > 1;
        return bySize.subList(0, (int) few + (oneAlone ? 1 : 0)).stream()
                .sorted(Comparator.comparingInt(AgeCell::from))
                .toList();
    }
}
