package fr.maillage.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PT0.42S|0,4 s", "PT72S|1 min 12 s", "PT3H5M|3 h 05 min", "PT52H|2 j 4 h"})
    void durations_read_as_they_are_said(Duration duration, String expected) {
        assertThat(Elapsed.text(duration)).isEqualTo(expected);
    }
}
