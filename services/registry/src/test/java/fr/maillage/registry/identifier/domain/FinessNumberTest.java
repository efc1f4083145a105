package fr.maillage.registry.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-04. */
class FinessNumberTest {

    @ParameterizedTest
    @CsvSource({
        "750712184,true",
        "750712185,false",
        "010000024,true",
        "970100012,true",
        "2A0000014,true",
        "2B0000020,true"
    })
    void nine_characters_are_a_number_whose_check_digit_holds_or_not(String text, boolean holds) {
        assertThat(FinessNumber.parse(text)).map(FinessNumber::checkDigitHolds).contains(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "75071218",
                "7507121840",
                "75071218a",
                "2C0000014",
                "A20000014",
                "2a0000014",
                "75071218 ",
                "٧٥٠٧١٢١٨٤"
            })
    void anything_else_is_none(String text) {
        assertThat(FinessNumber.parse(text)).isEmpty();
    }

    @Test
    void a_wrong_one_cannot_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinessNumber("12"))
                .withMessageContaining("(12)");
    }
}
