package fr.maillage.integration.datasubject.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        // The same date a month later, a working day.
        "2026-03-03, 2026-04-03",
        // No 31 in April: the last of the month; no 30 in February.
        "2026-03-31, 2026-04-30",
        "2027-01-30, 2027-03-01",
        // A Saturday, a Sunday.
        "2026-09-10, 2026-10-12",
        "2026-09-11, 2026-10-12",
        // Christmas on a Friday puts it off to Monday; All Saints' on a Sunday.
        "2026-11-25, 2026-12-28",
        "2026-10-01, 2026-11-02",
        // Easter Monday, Ascension, Whit Monday of 2027.
        "2027-02-28, 2027-03-30",
        "2027-04-06, 2027-05-07",
        "2027-04-17, 2027-05-18",
    })
    void a_month_ends_on_the_same_date_or_the_next_working_day(LocalDate received, LocalDate due) {
        assertThat(LegalDeadline.of(received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03, 2026-06-03", "2026-11-30, 2027-03-01", "2026-10-01, 2027-01-04"})
    void an_extension_makes_three_months_from_receipt(LocalDate received, LocalDate due) {
        assertThat(LegalDeadline.extended(received)).isEqualTo(due);
    }
}
