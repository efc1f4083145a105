package fr.maillage.registry.mobileunit.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a unit stops, and when.
 *
 * @param name of the place, unique in its unit
 * @param communeCode gives the legal time of the place
 */
public record Stop(
        String name,
        String communeCode,
        @Nullable String address,
        double lat,
        double lon,
        List<Visit> visits,
        List<UnusualDay> exceptions) {

    public Stop {
        name = name.strip();
        visits = List.copyOf(visits);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Regular visits: on these weekdays, every so many weeks counted from the week of {@code validFrom}, until a last day.
     *
     * @param validTo last day, null for no end
     * @param everyWeeks 1 for each week
     */
    public record Visit(
            List<DayOfWeek> weekdays,
            LocalTime from,
            LocalTime to,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int everyWeeks) {

        public Visit {
            weekdays = List.copyOf(weekdays);
        }
    }

    /** A day unlike the others: no regular visit with {@code CANCELLED}, one more with {@code EXTRA}. */
    public record UnusualDay(
            LocalDate date,
            UnusualDayKind kind,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {

        /** What is unlike. */
        public enum UnusualDayKind {
            CANCELLED,
            EXTRA
        }
    }
}
