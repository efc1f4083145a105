package fr.maillage.registry.population.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void a_partition_shows_its_own_groups_in_order_and_none_that_the_file_has_not() {
        Population counted = new Population(
                2020,
                "official",
                100.4,
                Map.of("0-19", 20.4, "20-64", 49.6, "65+", 30.4, "0-2", 3.0, "80+", 9.5, "F 0-19", 9.4, "H 0-19", 11.0),
                1,
                1);

        assertThat(counted.cells(AgePartition.THREE))
                .containsExactly(
                        new AgeCell(0, 19, 20.4, 9.4, 11.0),
                        new AgeCell(20, 64, 49.6, null, null),
                        new AgeCell(65, null, 30.4, null, null));
        assertThat(counted.cells(AgePartition.TEN)).extracting(AgeCell::from).containsExactly(0, 80);
        assertThat(counted.cells(AgePartition.SIX)).isEmpty();
    }

    @Test
    void completeness_is_never_rounded_up_to_whole() {
        assertThat(new Population(2020, "official", 1, Map.of(), 1_000, 999).completeness())
                .isEqualTo(0.99);
        assertThat(new Population(2020, "official", 1, Map.of(), 3, 3).completeness())
                .isEqualTo(1.0);
        assertThat(new Population(null, null, 0, Map.of(), 0, 0).completeness()).isZero();
    }
}
