package fr.maillage.registry.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REG-15. */
class CommuneCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"01053", "31555", "2A004", "2B033", "97411", "98613"})
    void five_characters_are_a_code_and_keep_their_zero(String text) {
        assertThat(CommuneCode.parse(text)).map(CommuneCode::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1053", "310555", "2C004", "3155A", "", "31 55", "2a004"})
    void anything_else_is_none(String text) {
        assertThat(CommuneCode.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"97123,97701", "97127,97801", "97105,97105", "31555,31555"})
    void saint_barthelemy_and_saint_martin_left_guadeloupe(String old, String inForce) {
        assertThat(new CommuneCode(old).current().value()).isEqualTo(inForce);
    }

    @Test
    void a_wrong_one_cannot_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommuneCode("1053"))
                .withMessageContaining("(1053)");
    }
}
