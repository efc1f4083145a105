package fr.maillage.premises.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999",
                "1e2000000000",
                "1e2147483647",
                "-1E-2147483648",
                "1e5",
                "0x10",
                "1d",
                "NaN",
                "1234567890",
                "1,2,3",
                "٣"
            })
    void what_is_no_plain_number_is_refused_at_once(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThatThrownBy(() -> Cells.number(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Cells.degrees(text)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'110,5', 110.50",
        "27.450000000000003, 27.45",
        "27.445000000000001, 27.45",
        "'1 250,00', 1250.00",
        "-3, -3.00"
    })
    void numbers_are_read_to_the_hundredth(String text, BigDecimal expected) {
        assertThat(Cells.number(text)).isEqualTo(expected);
        assertThat(Cells.number("1\u202f250")).isEqualTo(new BigDecimal("1250.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01",
        "01/12/2026, 2026-12-01",
        "46357, 2026-12-01",
        "46357.5, 2026-12-01",
        "2026-12-01T08:30:00, 2026-12-01"
    })
    void days_are_read_as_they_are_written_or_counted_with_or_without_a_time(String text, LocalDate expected) {
        assertThat(Cells.day(text, Table.SINCE_1900)).isEqualTo(expected);
    }

    @Test
    void days_counted_since_1904_are_1462_later() {
        assertThat(Cells.day("44895", Table.SINCE_1904)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+99999999-01-01", "1899-12-31", "2201-01-01", "31/02/2026", "-0001-01-01", "12/2026", "4635"})
    void a_day_nobody_means_is_refused(String text) {
        assertThatThrownBy(() -> Cells.day(text, Table.SINCE_1900))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }
}
