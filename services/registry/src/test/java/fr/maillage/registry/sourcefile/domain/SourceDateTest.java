package fr.maillage.registry.sourcefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDateTest {

    @Test
    void a_date_is_read() {
        assertThat(SourceDate.parse("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(SourceDate.parse("9999-12-31")).contains(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-29",
                "2023-13-01",
                "01/02/2023",
                "20230201",
                "2023-2-1",
                "0000-01-01",
                "0001-01-01",
                "-0001-01-01",
                "+10000-01-01",
                "2023-02-01T00:00",
                " 2023-02-01",
                "٢٠٢٣-٠٢-٠١"
            })
    void what_one_of_the_two_sides_could_not_keep_is_none(String text) {
        assertThat(SourceDate.parse(text)).isEmpty();
    }
}
