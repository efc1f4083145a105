package fr.maillage.registry.finess.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.finess.domain.FinessPlusPoint.Arrangement;
import fr.maillage.registry.sourcefile.domain.Refusal;
import org.junit.jupiter.api.Test;

class FinessPlusPointTest {

    @Test
    void both_arrangements_are_told_by_their_values() {
        assertThat(FinessPlusPoint.of("6552608.95", "880459.31", "46.049236", "5.334156"))
                .isEqualTo(new FinessPlusPoint(46.049236, 5.334156, Arrangement.DIRECTION_DEGREES));
        assertThat(FinessPlusPoint.of("6.111815", "46.257688", "6577813.0", "939642.76"))
                .isEqualTo(new FinessPlusPoint(46.257688, 6.111815, Arrangement.COORDINATE_DEGREES));
    }

    @Test
    void overseas_and_half_given_points_are_told_too() {
        assertThat(FinessPlusPoint.of("55.45", "-20.88", "", ""))
                .isEqualTo(new FinessPlusPoint(-20.88, 55.45, Arrangement.COORDINATE_DEGREES));
        assertThat(FinessPlusPoint.of("", "", "", "")).isNull();
    }

    @Test
    void degrees_of_nowhere_in_france_and_words_are_no_point() {
        assertThat(FinessPlusPoint.of("6552608", "880459", "5.33", "46.04"))
                .extracting(FinessPlusPoint::arrangement)
                .isNull();
        assertThat(FinessPlusPoint.of("x", "y", "z", ""))
                .extracting(FinessPlusPoint::arrangement)
                .isNull();
    }

    @Test
    void a_few_odd_points_are_mistakes_and_more_of_them_a_broken_file() {
        Arrangements arrangements = new Arrangements();
        for (int i = 0; i < 200; i++) {
            arrangements.add(Arrangement.DIRECTION_DEGREES);
        }
        arrangements.add(Arrangement.COORDINATE_DEGREES);
        arrangements.check();
        arrangements.add(Arrangement.COORDINATE_DEGREES);
        arrangements.add(Arrangement.COORDINATE_DEGREES);

        assertThatThrownBy(arrangements::check)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.french())
                                .contains("200 points")
                                .contains("3 dans coordonnee*"));
    }
}
