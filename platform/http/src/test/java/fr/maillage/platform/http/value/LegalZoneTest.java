package fr.maillage.platform.http.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalZoneTest {

    @ParameterizedTest
    @CsvSource({
        "31555, 2027-05-02T21:59:59Z, 2027-05-02",
        "31555, 2027-05-02T22:00:00Z, 2027-05-03",
        "2A004, 2027-01-01T22:59:59Z, 2027-01-01",
        "97411, 2027-05-02T19:59:59Z, 2027-05-02",
        "97411, 2027-05-02T20:00:00Z, 2027-05-03",
        "97209, 2027-05-02T03:59:59Z, 2027-05-01",
        "97302, 2027-05-02T03:00:00Z, 2027-05-02",
        "97608, 2027-05-02T21:00:00Z, 2027-05-03",
        "98818, 2027-05-02T13:00:00Z, 2027-05-03",
    })
    void an_instant_falls_on_the_day_of_the_place(String commune, Instant instant, LocalDate day) {
        assertThat(LegalZone.ofCommune(commune).day(instant)).isEqualTo(day);
        assertThat(LegalZone.ofCommune(commune).today(Clock.fixed(instant, ZoneOffset.UTC)))
                .isEqualTo(day);
    }

    @Test
    void a_day_of_changing_clocks_is_23_or_25_hours_long() {
        var spring = LocalDate.of(2027, 3, 28);
        var autumn = LocalDate.of(2027, 10, 31);

        assertThat(length(spring)).isEqualTo(Duration.ofHours(23));
        assertThat(length(autumn)).isEqualTo(Duration.ofHours(25));
    }

    private static Duration length(LocalDate day) {
        return Duration.between(LegalZone.PARIS.start(day), LegalZone.PARIS.end(day));
    }

    @Test
    void the_last_instant_of_a_day_belongs_to_it_and_the_end_does_not() {
        var day = LocalDate.of(2027, 5, 1);
        var zone = LegalZone.ofDepartment("974");

        assertThat(zone.day(zone.end(day).minus(1, ChronoUnit.NANOS))).isEqualTo(day);
        assertThat(zone.day(zone.end(day))).isEqualTo(day.plusDays(1));
    }
}
