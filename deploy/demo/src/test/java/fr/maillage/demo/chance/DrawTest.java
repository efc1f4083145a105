package fr.maillage.demo.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {
    @Test
    void purposes_and_subjects_have_streams_of_their_own() {
        long first = Draw.of(1, "streets", "31555").next();

        assertThat(Draw.of(1, "streets", "31555").next()).isEqualTo(first);
        assertThat(Draw.of(2, "streets", "31555").next()).isNotEqualTo(first);
        assertThat(Draw.of(1, "people", "31555").next()).isNotEqualTo(first);
        assertThat(Draw.of(1, "streets3", "1555").next()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 3, 15, 40, 900})
    void counts_have_the_mean_that_was_asked_for(double mean) {
        Draw draw = Draw.of(5, "counts", "mean");
        int draws = 40_000;
        long sum = 0;
        for (int i = 0; i < draws; i++) {
            sum += draw.count(mean);
        }

        assertThat((double) sum / draws).isCloseTo(mean, within(0.03 * mean + 0.01));
    }

    @Test
    void unevenness_moves_single_places_and_not_the_whole() {
        Draw draw = Draw.of(5, "unevenness", "mean");
        double sum = 0;
        for (int i = 0; i < 40_000; i++) {
            sum += draw.unevenness(0.4);
        }

        assertThat(sum / 40_000).isCloseTo(1, within(0.02));
    }
}
