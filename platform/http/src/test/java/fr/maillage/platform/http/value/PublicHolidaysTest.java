package fr.maillage.platform.http.value;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private static final HolidayManager JOLLYDAY = HolidayManager.getInstance(ManagerParameters.create("fr"));

    private static Set<LocalDate> jollyday(int year, String department) {
        return JOLLYDAY.getHolidays(Year.of(year), department).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Independent reckoning, two centuries; it forgets Whit Monday from 2004 to 2007, a holiday that was worked. */
    @ParameterizedTest
    @ValueSource(strings = {"31", "2A", "67", "68"})
    void agrees_with_jollyday(String department) {
        for (int year = 1950; year <= 2150; year++) {
            var expected = jollyday(year, department);
            if (year >= 2004 && year <= 2007) {
                expected.add(PublicHolidays.easter(year).plusDays(50));
            }
            assertThat(PublicHolidays.ofDepartment(department).in(year))
                    .as(department + " " + year)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2008-03-23", "1954-04-18"})
    void easter_of_known_years(LocalDate sunday) {
        assertThat(PublicHolidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "971, 2026-05-27",
        "972, 2026-05-22",
        "973, 2026-06-10",
        "974, 2026-12-20",
        "976, 2026-04-27",
        "977, 2026-10-09",
        "978, 2026-05-28",
        "57, 2026-12-26",
        "57, 2026-04-03"
    })
    void a_department_has_its_own_days(String department, LocalDate day) {
        assertThat(PublicHolidays.ofDepartment(department).includes(day)).isTrue();
        assertThat(PublicHolidays.ofDepartment("31").includes(day)).isFalse();
        assertThat(PublicHolidays.ofDepartment(department).in(2026)).hasSizeBetween(12, 13);
    }

    @Test
    void a_limit_that_ends_on_a_day_off_is_carried_over() {
        var toulouse = PublicHolidays.ofDepartment("31");

        assertThat(toulouse.workingDayFrom(LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(toulouse.workingDayFrom(LocalDate.of(2026, 4, 4))).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(toulouse.workingDayFrom(LocalDate.of(2026, 5, 4))).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(PublicHolidays.ofDepartment("67").workingDayFrom(LocalDate.of(2026, 4, 3)))
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }
}
