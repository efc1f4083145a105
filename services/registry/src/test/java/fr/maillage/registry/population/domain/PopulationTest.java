package fr.maillage.registry.population.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.population.domain.Population.Group;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void a_partition_shows_its_own_groups_in_order_and_none_that_the_file_has_not() {
        Population counted = new Population(
                2020,
                "official",
                100.4,
                Map.of("0-19", 20.4, "20-64", 49.6, "65+", 30.4, "0-2", 3.0, "80+", 9.5),
                1,
                1);

        assertThat(counted.groups(AgePartition.THREE))
                .containsExactly(new Group(0, 19, 20), new Group(20, 64, 50), new Group(65, null, 30));
        assertThat(counted.groups(AgePartition.TEN)).containsExactly(new Group(0, 2, 3), new Group(80, null, 10));
        assertThat(counted.groups(AgePartition.SIX)).isEmpty();
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
