package fr.maillage.demo.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"99000000010", "99000001349", "010780195", "650006547"})
    void the_check_digit_is_that_of_published_numbers(String number) {
        assertThat(Numbers.withLuhn(number.substring(0, number.length() - 1))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"1.5,2,1.50", "-0.000001,6,-0.000001", "-63.25,1,-63.2", "0.05,1,0.1", "12.999,2,13.00"})
    void decimals_are_written_alike_everywhere(double value, int decimals, String text) {
        StringBuilder line = new StringBuilder();
        Numbers.decimal(line, value, decimals);

        assertThat(line).hasToString(text);
    }
}
