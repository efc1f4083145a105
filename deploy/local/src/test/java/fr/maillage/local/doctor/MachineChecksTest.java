package fr.maillage.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.local.doctor.Finding.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChecksTest {
    @ParameterizedTest
    @CsvSource({"3.8.7, OK", "3.9.11, OK", "4.0.0, OK", "3.8.6, FAILURE", "3.6.3, FAILURE"})
    void maven_3_8_7_is_the_oldest_that_will_do(String version, Level expected) {
        assertThat(MachineChecks.mavenSaid("Apache Maven " + version + "\nMaven home: somewhere")
                        .level())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1000000, FAILURE", "2000000, WARNING", "8000000, OK"})
    void too_little_memory_is_told(long kilobytes, Level expected) {
        assertThat(MachineChecks.memorySaid("MemTotal: 9 kB\nMemAvailable:  %d kB\n".formatted(kilobytes))
                        .level())
                .isEqualTo(expected);
    }
}
