package fr.maillage.platform.http.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "0.004999, 0.00", "-0.005, -0.01", "1.125, 1.13", "2.675, 2.68", "10, 10.00"})
    void a_computation_is_rounded_half_up(BigDecimal computed, String rounded) {
        assertThat(Money.of(computed)).isEqualTo(Money.euros(rounded));
    }

    @Test
    void rounding_happens_once() {
        var third = new BigDecimal("0.333333");

        assertThat(Money.of(new BigDecimal("100").multiply(third).multiply(new BigDecimal("3"))))
                .isEqualTo(Money.euros("100.00"));
        assertThat(Money.euros(100).times(third).times(new BigDecimal("3"))).isEqualTo(Money.euros("99.99"));
    }

    @Test
    void what_would_have_to_be_rounded_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros("1.001"))
                .withMessageContaining("1.001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(BigDecimal.ONE, "USD"))
                .withMessageContaining("USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros("1e30"))
                .withMessageContaining("digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros("1e2147483647"))
                .withMessageContaining("digits");
    }

    @Test
    void equal_amounts_are_equal_however_written() {
        assertThat(Money.euros("12.5")).isEqualTo(Money.euros("12.50")).hasToString("12.50 EUR");
        assertThat(Money.euros("1E+2")).isEqualTo(Money.euros(100)).hasToString("100.00 EUR");
        assertThat(Money.euros("1.000")).isEqualTo(Money.euros(1));
    }

    @Test
    void a_ceiling_caps() {
        assertThat(Money.euros(60).atMost(Money.euros(50))).isEqualTo(Money.euros(50));
        assertThat(Money.euros(40).atMost(Money.euros(50))).isEqualTo(Money.euros(40));
    }

    @Property
    void cents_come_back(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long cents) {
        assertThat(Money.cents(cents).toCents()).isEqualTo(cents);
    }

    @Property
    void sums_do_not_depend_on_order(@ForAll List<@LongRange(min = -1_000_000, max = 1_000_000) Long> cents) {
        var amounts = cents.stream().map(Money::cents).toList();

        assertThat(Money.sum(amounts)).isEqualTo(Money.sum(amounts.reversed()));
        assertThat(Money.sum(amounts).toCents())
                .isEqualTo(cents.stream().mapToLong(Long::longValue).sum());
    }
}
