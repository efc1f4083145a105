package fr.maillage.premises.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PeopleFiguresTest {

    private static final int FLOOR = 5;

    private static PeopleFigures of(long open, long settled, long ended) {
        return PeopleFigures.of(
                Map.of("RECEIVED", open, "INSTALLED", settled, "WITHDRAWN", ended),
                Map.of("FAMILY", ended),
                Map.of("10", open),
                FLOOR);
    }

    private static SmallCells of(PeopleFigures figures, RequestGroup group) {
        return Objects.requireNonNull(figures.byState().get(group));
    }

    @Test
    void the_one_that_withdrew_is_found_by_no_subtraction() {
        PeopleFigures figures = of(20, 0, 1);

        assertThat(figures.total()).isNull();
        assertThat(figures.unmet().total()).isEqualTo(20);
        assertThat(figures.failures()).isEqualTo(new SmallCells(List.of(), 0, true));
        assertThat(figures.byState().get(RequestGroup.OTHER_ENDED)).isEqualTo(new SmallCells(List.of(), 0, true));
    }

    /** All sums of the three groups: what is withheld of one may be any small number, whatever is told of the others. */
    @Test
    void of_a_group_that_is_withheld_any_small_number_is_possible() {
        Map<PeopleFigures, List<Map<RequestGroup, Long>>> told = new HashMap<>();
        for (long open = 0; open <= 12; open++) {
            for (long settled = 0; settled <= 12; settled++) {
                for (long ended = 0; ended <= 12; ended++) {
                    told.computeIfAbsent(of(open, settled, ended), _ -> new ArrayList<>())
                            .add(Map.of(
                                    RequestGroup.OTHER_OPEN,
                                    open,
                                    RequestGroup.OTHER_SETTLED,
                                    settled,
                                    RequestGroup.OTHER_ENDED,
                                    ended));
                }
            }
        }

        told.forEach((figures, sums) -> {
            for (RequestGroup group : RequestGroup.values()) {
                if (of(figures, group).withheld()) {
                    assertThat(figures.total()).isNull();
                    assertThat(new TreeSet<>(
                                    sums.stream().map(one -> one.get(group)).toList()))
                            .containsExactly(1L, 2L, 3L, 4L);
                }
            }
        });
    }

    @Test
    void tables_of_one_group_have_its_sum() {
        PeopleFigures figures = PeopleFigures.of(
                Map.of("RECEIVED", 7L, "QUALIFIED", 3L, "WITHDRAWN", 2L, "EXPIRED", 4L, "AGREED", 6L),
                Map.of("FAMILY", 1L, "UNTOLD", 5L),
                Map.of("10", 9L, "60", 1L),
                FLOOR);

        assertThat(figures.unmet().total())
                .isEqualTo(of(figures, RequestGroup.OTHER_OPEN).total());
        assertThat(figures.failures().total())
                .isEqualTo(of(figures, RequestGroup.OTHER_ENDED).total());
        assertThat(figures.total()).isEqualTo(22);
    }
}
