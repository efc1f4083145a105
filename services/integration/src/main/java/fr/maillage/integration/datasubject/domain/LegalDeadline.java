package fr.maillage.integration.datasubject.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How long a controller has to answer: one month from receipt, two more where the request is complex (GDPR art. 12(3)). A
 * month ends on the day of the same date, the last of the month where there is none, and on the next working day when that
 * one is a Saturday, a Sunday or a public holiday (Regulation 1182/71, art. 3).
 */
public final class LegalDeadline {

    private LegalDeadline() {}

    public static LocalDate of(LocalDate receivedOn) {
        return working(receivedOn.plusMonths(1));
    }

    /** Decided within the first month, and told with its reason. */
    public static LocalDate extended(LocalDate receivedOn) {
        return working(receivedOn.plusMonths(3));
    }

    private static LocalDate working(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY
                || working.getDayOfWeek() == DayOfWeek.SUNDAY
                || FrenchHolidays.has(working)) {
            working = working.plusDays(1);
        }
        return working;
    }
}
