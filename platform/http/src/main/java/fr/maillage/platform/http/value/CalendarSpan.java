package fr.maillage.platform.http.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The days that callers may speak of, whatever they mean by them: nobody alive was born before, no lease lasts longer, and
 * every database and every arithmetic of ours holds what lies between. A day beyond is a typing error.
 */
public final class CalendarSpan {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private CalendarSpan() {}

    /** Whether a value is no day, month or instant, or one from the first day to the last; instants in UTC. */
    public static boolean holds(Object value) {
        return switch (value) {
            case LocalDate day -> !day.isBefore(FIRST) && !day.isAfter(LAST);
            case YearMonth month -> !month.isBefore(YearMonth.from(FIRST)) && !month.isAfter(YearMonth.from(LAST));
            case Instant instant ->
                !instant.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant())
                        && instant.isBefore(
                                LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
            case OffsetDateTime time -> holds(time.toInstant());
            default -> true;
        };
    }
}
