package fr.maillage.premises.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {

    private static final int FLOOR = 5;

    private static SmallCells of(Map<String, Long> counts) {
        return SmallCells.of(counts, counts.size(), FLOOR);
    }

    @Test
    void a_category_of_few_people_is_not_named_and_its_people_are_in_the_rest() {
        SmallCells cells = SmallCells.of(Map.of("A", 10L, "B", 4L, "C", 3L), 10, FLOOR);

        assertThat(cells.cells()).containsExactly(new SmallCells.Cell("A", 10));
        assertThat(cells.rest()).isEqualTo(7);
        assertThat(cells.total()).isEqualTo(17);
    }

    @Test
    void two_of_one_person_each_do_not_follow_from_the_sum() {
        assertThat(of(Map.of("A", 1L, "B", 1L, "C", 10L))).isEqualTo(new SmallCells(List.of(), 12, false));
        assertThat(of(Map.of("A", 4L, "B", 4L))).isEqualTo(new SmallCells(List.of(), 8, false));
    }

    @Test
    void one_of_few_people_takes_the_next_with_it() {
        assertThat(of(Map.of("A", 30L, "B", 7L, "C", 2L)))
                .isEqualTo(new SmallCells(List.of(new SmallCells.Cell("A", 30)), 9, false));
        assertThat(of(Map.of("A", 8L, "B", 7L, "C", 2L)))
                .as("the next one might be seen to be the larger one")
                .isEqualTo(new SmallCells(List.of(), 17, false));
    }

    @Test
    void nobody_is_told_and_few_people_are_not() {
        assertThat(SmallCells.of(Map.of(), 4, FLOOR).total()).isZero();
        assertThat(of(Map.of("A", 2L, "B", 0L)).total()).isNull();
        assertThat(of(Map.of("A", 5L, "B", 0L)).cells()).containsExactly(new SmallCells.Cell("A", 5));
    }

    /** All assignments of up to so many people to so many categories, by what is told of them. */
    private static Map<SmallCells, List<long[]>> told(int categories, int most, int floor) {
        Map<SmallCells, List<long[]>> told = new HashMap<>();
        long[] counts = new long[categories];
        do {
            Map<String, Long> byCode = new HashMap<>();
            for (int i = 0; i < categories; i++) {
                byCode.put("C" + i, counts[i]);
            }
            told.computeIfAbsent(SmallCells.of(byCode, categories, floor), _ -> new ArrayList<>())
                    .add(counts.clone());
        } while (next(counts, most));
        return told;
    }

    private static boolean next(long[] counts, int most) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < most) {
                counts[i]++;
                return true;
            }
            counts[i] = 0;
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 5", "2, 30, 5", "3, 26, 5", "4, 12, 3", "5, 7, 2", "4, 12, 2", "3, 20, 4", "6, 6, 2"})
    void of_a_category_that_is_not_named_any_small_number_is_possible(int categories, int most, int floor) {
        Long[] small = LongStream.range(1, floor).boxed().toArray(Long[]::new);

        told(categories, most, floor).forEach((cells, assignments) -> {
            boolean complete = cells.withheld() || (cells.total() != null && cells.total() <= most);
            if (complete && cells.suppressed()) {
                for (int i = 0; i < categories; i++) {
                    int place = i;
                    if (cells.cells().stream().noneMatch(cell -> cell.code().equals("C" + place))) {
                        assertThat(new TreeSet<>(assignments.stream()
                                        .map(counts -> counts[place])
                                        .toList()))
                                .as("%s of %s", "C" + place, cells)
                                .contains(small);
                    }
                }
            }
        });
    }

    @Property
    void every_number_told_is_of_nobody_or_of_enough_people(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 14) Integer> counts) {
        Map<String, Long> byCode = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            byCode.put("C" + i, (long) counts.get(i));
        }

        SmallCells cells = of(byCode);

        Long total = cells.total();
        assertThat(cells.cells())
                .allMatch(cell -> cell.count() >= FLOOR && byCode.getOrDefault(cell.code(), 0L) == cell.count());
        assertThat(cells.rest() == 0 || cells.rest() >= FLOOR).isTrue();
        assertThat(total == null
                        || total
                                == counts.stream().mapToLong(Integer::longValue).sum())
                .isTrue();
    }
}
