package fr.maillage.premises.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedParametersTest {

    private static final String DENSITY = "operation.target-density-gp";

    private final DatedParameters parameters = new DatedParameters();

    @ParameterizedTest
    @ValueSource(strings = {"2015-12-31", "1999-01-01", "2016-01-01", "2026-11-22"})
    void a_day_before_the_first_figure_gets_the_first_one_with_its_own_day(String day) {
        assertThat(parameters.atOrFirst(DENSITY, LocalDate.parse(day)).validFrom())
                .isEqualTo(LocalDate.of(2016, 1, 1));
    }

    @Test
    void a_figure_is_not_invented() {
        assertThatThrownBy(() -> parameters.atOrFirst("nobody.knows", LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("nobody.knows");
        assertThatThrownBy(() -> parameters.at(DENSITY, LocalDate.of(2015, 12, 31)))
                .hasMessageContaining("2015-12-31");
    }
}
