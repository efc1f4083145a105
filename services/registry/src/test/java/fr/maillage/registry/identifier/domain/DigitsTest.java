package fr.maillage.registry.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @Test
    void as_many_digits_as_asked_for_are_only_digits() {
        assertThat(Digits.only("10101010106", 11)).isTrue();
        assertThat(Digits.only("", 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1234", "123456", " 12345", "12a45", "1234\n", "1234٥", "１２３４５", "-1234", "/1234", ":1234"})
    void anything_else_is_not(String text) {
        assertThat(Digits.only(text, 5)).isFalse();
    }

    @Test
    void only_what_follows_a_position_counts() {
        assertThat(Digits.from("2A004", 2)).isTrue();
        assertThat(Digits.from("2A0B4", 2)).isFalse();
        assertThat(Digits.from("2A", 2)).isTrue();
    }
}
