package fr.maillage.registry.mobileunit.domain;

import fr.maillage.registry.mobileunit.domain.Stop.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * When a unit passes. Times are those of the wall clock at the stop: 09:00 stays 09:00 on both sides of a change of hour. A
 * time that does not exist on the night of a change is moved forward by the change, as the clock is; of a time that exists
 * twice the first is meant.
 */
public final class Timetable {

    private Timetable() {}

    /**
     * The passages that begin on one of these days at their stop, in order.
     *
     * @param zone legal time by commune code
     * @param to last day, included
     */
    public static List<Passage> passages(
            List<Stop> stops, LocalDate from, LocalDate to, Function<String, ZoneId> zone) {
        List<Passage> found = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            ZoneId there = zone.apply(stop.communeCode());
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                on(day, i, stop, there, found);
            }
        }
        found.sort(Passage.ORDER);
        return found;
    }

    private static void on(LocalDate day, int index, Stop stop, ZoneId zone, List<Passage> found) {
        boolean cancelled = false;
        for (Stop.UnusualDay unlike : stop.exceptions()) {
            if (unlike.date().equals(day)) {
                LocalTime start = unlike.from();
                LocalTime end = unlike.to();
                if (unlike.kind() == Stop.UnusualDay.UnusualDayKind.CANCELLED) {
                    cancelled = true;
                } else if (start != null && end != null) {
                    found.add(passage(index, day, start, end, zone, true));
                }
            }
        }
        if (!cancelled) {
            stop.visits().stream()
                    .filter(visit -> takesPlace(visit, day))
                    .forEach(visit -> found.add(passage(index, day, visit.from(), visit.to(), zone, false)));
        }
    }

    /** Whether regular visits fall on a day. */
    static boolean takesPlace(Visit visit, LocalDate day) {
        LocalDate last = visit.validTo();
        if (day.isBefore(visit.validFrom())
                || (last != null && day.isAfter(last))
                || !visit.weekdays().contains(day.getDayOfWeek())) {
            return false;
        }
        long weeks = ChronoUnit.WEEKS.between(monday(visit.validFrom()), monday(day));
        return weeks % visit.everyWeeks() == 0;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Passage passage(int stop, LocalDate day, LocalTime from, LocalTime to, ZoneId zone, boolean extra) {
        ZonedDateTime start = day.atTime(from).atZone(zone);
        ZonedDateTime end = day.atTime(to).atZone(zone);
        if (!end.isAfter(start)) {
            // The start was moved over the end by a change of hour: it lasts what it lasts.
            end = start.plus(Duration.between(from, to));
        }
        return new Passage(stop, start.toOffsetDateTime(), end.toOffsetDateTime(), extra);
    }
}
