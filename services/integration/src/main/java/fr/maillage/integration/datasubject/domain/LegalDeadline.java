package fr.maillage.integration.datasubject.domain;

import fr.maillage.platform.http.value.PublicHolidays;
import java.time.LocalDate;

/**
 * How long a controller has to answer: one month from receipt, two more where the request is complex (GDPR art. 12(3)). A
 * month ends on the day of the same date, the last of the month where there is none, and on the next working day when that
 * one is a Saturday, a Sunday or a public holiday (Regulation 1182/71, art. 3).
 */
public final class LegalDeadline {

    /** Of the whole country; those of Alsace-Moselle and overseas put nothing off. */
    private static final PublicHolidays COUNTRY = PublicHolidays.ofDepartment("");

    private LegalDeadline() {}

    public static LocalDate of(LocalDate receivedOn) {
        return COUNTRY.workingDayFrom(receivedOn.plusMonths(1));
    }

    /** Decided within the first month, and told with its reason. */
    public static LocalDate extended(LocalDate receivedOn) {
        return COUNTRY.workingDayFrom(receivedOn.plusMonths(3));
    }
}
