package fr.maillage.registry.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnTest {

    @ParameterizedTest
    @ValueSource(strings = {"10005681340", "10100192334", "750712184", "243100518", "26300003600255", "0"})
    void known_numbers_hold(String digits) {
        assertThat(Luhn.holds(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10003461033", "750712185", "", "7507a2184", "75071 2184", "١٢٣"})
    void wrong_digits_and_what_is_no_digit_do_not(String digits) {
        assertThat(Luhn.holds(digits)).isFalse();
    }

    @Property
    void exactly_one_last_digit_holds(@ForAll @NumericChars @StringLength(min = 1, max = 20) String body) {
        long holding = "0123456789"
                .chars()
                .filter(digit -> Luhn.holds(body + (char) digit))
                .count();

        assertThat(holding).isEqualTo(1);
    }

    @Property
    void changing_any_one_digit_breaks_it(
            @ForAll @NumericChars @StringLength(min = 1, max = 13) String body,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        Assume.that(place <= body.length());
        String digits = withCheckDigit(body);

        char other = (char) ('0' + (digits.charAt(place) - '0' + step) % 10);
        String changed = digits.substring(0, place) + other + digits.substring(place + 1);

        assertThat(Luhn.holds(changed)).isFalse();
    }

    private static String withCheckDigit(String body) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> body + digit)
                .filter(Luhn::holds)
                .findFirst()
                .orElseThrow();
    }
}
