package fr.maillage.registry.population.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublishedAgesTest {

    private static final String[] AGES = {"0-19", "20-64", "65+"};

    /** Women and men of three ages, in turn. */
    private static PublishedAges of(double... people) {
        Map<String, Double> table = new HashMap<>();
        double total = 0;
        for (int i = 0; i < people.length; i++) {
            table.merge(AGES[i / 2], people[i], Double::sum);
            table.put((i % 2 == 0 ? "F " : "H ") + AGES[i / 2], people[i]);
            table.merge(i % 2 == 0 ? "F" : "H", people[i], Double::sum);
            total += people[i];
        }
        return PublishedAges.of(new Population(2020, "official", total, table, 1, 1), AgePartition.THREE);
    }

    @Test
    void eleven_and_more_are_told_by_age_and_sex() {
        PublishedAges told = of(11, 12, 30, 31, 20, 15);

        assertThat(told.suppressed()).isFalse();
        assertThat(told.hidden()).isEmpty();
        assertThat(told.cells()).extracting(AgeCell::women).containsExactly(11.0, 30.0, 20.0);
        assertThat(told.women()).isEqualTo(61.0);
        assertThat(told.men()).isEqualTo(58.0);
    }

    @Test
    void a_small_group_takes_the_next_smallest_with_it_so_that_the_total_does_not_give_it_back() {
        PublishedAges told = of(5, 5.9, 30, 31, 20, 15);

        assertThat(told.hidden()).extracting(AgeCell::from).containsExactly(0, 65);
        assertThat(told.cells()).extracting(AgeCell::from).containsExactly(20);
        assertThat(told.total()).isEqualTo(106.9);
        assertThat(told.suppressed()).isTrue();
    }

    @Test
    void a_small_sex_is_hidden_with_the_other_and_with_those_of_another_age() {
        PublishedAges told = of(30, 31, 10.9, 40, 20, 15);

        assertThat(told.hidden()).isEmpty();
        assertThat(told.cells()).extracting(AgeCell::people).containsExactly(61.0, 50.9, 35.0);
        assertThat(told.cells().stream().map(AgeCell::women).filter(Objects::nonNull))
                .containsExactly(30.0);
        assertThat(told.women()).isEqualTo(60.9);
        assertThat(told.suppressed()).isTrue();
    }

    @Test
    void where_nothing_else_could_hide_it_the_sexes_are_not_told_at_all() {
        PublishedAges one = PublishedAges.of(
                new Population(
                        2020,
                        "official",
                        40,
                        Map.of("0-19", 40.0, "F 0-19", 8.0, "H 0-19", 32.0, "F", 20.0, "H", 20.0),
                        1,
                        1),
                AgePartition.THREE);
        assertThat(one.cells()).extracting(AgeCell::women).containsOnlyNulls();
        assertThat(one.women()).isNull();
        assertThat(one.men()).isNull();

        PublishedAges men = of(1, 30, 1, 30, 1, 30);
        assertThat(men.women()).isNull();
        assertThat(men.cells()).extracting(AgeCell::men).containsOnlyNulls();
        assertThat(men.total()).isEqualTo(93.0);
    }

    @Test
    void nothing_is_told_of_fewer_than_eleven_people_not_even_that_there_is_nobody() {
        assertThat(of(2, 2, 2, 2, 1, 1).total()).isNull();
        assertThat(of(2, 2, 2, 2, 1, 1).hidden()).hasSize(3);
        assertThat(of(0, 0, 30, 30, 20, 20).hidden()).extracting(AgeCell::from).containsExactly(0, 65);
    }

    @Test
    void a_file_without_sexes_hides_nothing_for_their_lack() {
        PublishedAges told = PublishedAges.of(
                new Population(2020, "official", 40, Map.of("0-19", 20.0, "20-64", 20.0), 1, 1), AgePartition.THREE);

        assertThat(told.suppressed()).isFalse();
        assertThat(told.cells()).extracting(AgeCell::people).containsExactly(20.0, 20.0);
    }
}
