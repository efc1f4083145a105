package fr.maillage.premises.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final int FLOOR = 5;

    @Test
    void nobody_and_five_are_told_and_between_them_nothing() {
        SmallCells cells = SmallCells.of(Map.of("A", 0L, "B", 5L, "C", 4L, "D", 1L), FLOOR);

        assertThat(cells.cells())
                .containsExactly(
                        new SmallCells.Cell("A", 0L),
                        new SmallCells.Cell("B", 5L),
                        new SmallCells.Cell("C", null),
                        new SmallCells.Cell("D", null));
        assertThat(cells.total()).isEqualTo(10);
    }

    @Test
    void a_single_small_one_takes_the_next_smallest_with_it() {
        SmallCells cells = SmallCells.of(Map.of("A", 30L, "B", 7L, "C", 2L), FLOOR);

        assertThat(cells.cells().stream().filter(SmallCells.Cell::suppressed).map(SmallCells.Cell::code))
                .containsExactly("B", "C");
        assertThat(cells.total()).isEqualTo(39);
    }

    @Test
    void one_alone_takes_the_total_with_it() {
        assertThat(SmallCells.of(Map.of("A", 2L, "B", 0L), FLOOR).total()).isNull();
        assertThat(SmallCells.of(Map.of("A", 2L, "B", 2L), FLOOR).total()).isNull();
        assertThat(SmallCells.of(Map.of(), FLOOR).total()).isZero();
    }

    @Property
    void no_withheld_count_follows_from_the_others(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 12) Integer> counts) {
        Map<String, Long> byCode = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            byCode.put("C" + i, (long) counts.get(i));
        }

        SmallCells cells = SmallCells.of(byCode, FLOOR);

        long withheld =
                cells.cells().stream().filter(SmallCells.Cell::suppressed).count();
        assertThat(withheld == 1 && cells.total() != null).isFalse();
        cells.cells().forEach(cell -> {
            if (byCode.getOrDefault(cell.code(), 0L) > 0 && byCode.getOrDefault(cell.code(), 0L) < FLOOR) {
                assertThat(cell.count()).isNull();
            }
        });
    }
}
