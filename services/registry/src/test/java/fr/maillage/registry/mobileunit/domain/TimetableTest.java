package fr.maillage.registry.mobileunit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.mobileunit.domain.MobileUnit.Content;
import fr.maillage.registry.mobileunit.domain.MobileUnitRules.Breach;
import fr.maillage.registry.mobileunit.domain.MobileUnitRules.Facts;
import fr.maillage.registry.mobileunit.domain.Stop.Visit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static Stop stop(String name, List<Visit> visits, Stop.UnusualDay... exceptions) {
        return new Stop(name, "31555", null, 43.6, 1.44, visits, List.of(exceptions));
    }

    private static Visit visit(
            List<DayOfWeek> days, String from, String to, LocalDate first, @Nullable LocalDate last, int weeks) {
        return new Visit(days, LocalTime.parse(from), LocalTime.parse(to), first, last, weeks);
    }

    private static List<Passage> passages(LocalDate from, LocalDate to, Stop... stops) {
        return Timetable.passages(List.of(stops), from, to, _ -> PARIS);
    }

    /** Whatever the weekday, hour, rhythm and validity, over every change of hour of two years. */
    @Property(tries = 300)
    void passages_are_on_the_wall_clock_of_the_days_they_are_promised_for(
            @ForAll @IntRange(min = 1, max = 7) int weekday,
            @ForAll @IntRange(min = 0, max = 22 * 60) int startMinute,
            @ForAll @IntRange(min = 1, max = 90) int minutes,
            @ForAll @IntRange(min = 1, max = 8) int weeks,
            @ForAll @IntRange(min = 0, max = 400) int firstDay,
            @ForAll @IntRange(min = 0, max = 400) int validDays) {
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalTime from = LocalTime.MIN.plusMinutes(startMinute);
        LocalTime to = from.plusMinutes(minutes);
        LocalDate first = MONDAY.plusDays(firstDay);
        LocalDate last = first.plusDays(validDays);
        Visit visit = new Visit(List.of(day), from, to, first, last, weeks);

        List<Passage> found = passages(MONDAY, MONDAY.plusYears(3), stop("A", List.of(visit)));

        long expected = first.datesUntil(last.plusDays(1))
                .filter(one -> one.getDayOfWeek() == day)
                .filter(one -> Timetable.takesPlace(visit, one))
                .count();
        assertThat(found).hasSize((int) expected).isSortedAccordingTo(Passage.ORDER);
        for (Passage one : found) {
            var local = one.startsAt().atZoneSameInstant(PARIS);
            assertThat(local.getDayOfWeek()).isEqualTo(day);
            assertThat(local.toLocalDate()).isBetween(first, last);
            assertThat(one.endsAt().toInstant()).isAfter(one.startsAt().toInstant());
            boolean exists = !PARIS.getRules()
                    .getValidOffsets(local.toLocalDate().atTime(from))
                    .isEmpty();
            if (exists) {
                assertThat(local.toLocalTime()).isEqualTo(from);
            }
            assertThat(one.startsAt().getOffset())
                    .isEqualTo(PARIS.getRules().getOffset(one.startsAt().toInstant()));
        }
        for (int i = 1; i < found.size(); i++) {
            long apart = java.time.temporal.ChronoUnit.DAYS.between(
                    found.get(i - 1).startsAt().atZoneSameInstant(PARIS).toLocalDate(),
                    found.get(i).startsAt().atZoneSameInstant(PARIS).toLocalDate());
            assertThat(apart).isEqualTo(7L * weeks);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The night of 29 March 2026 has no 02:30; that of 25 October has two.
        "2026-03-28,09:00,12:00,2026-03-28T09:00+01:00,2026-03-28T12:00+01:00",
        "2026-03-29,09:00,12:00,2026-03-29T09:00+02:00,2026-03-29T12:00+02:00",
        "2026-03-29,02:30,04:00,2026-03-29T03:30+02:00,2026-03-29T04:00+02:00",
        "2026-03-29,02:30,03:00,2026-03-29T03:30+02:00,2026-03-29T04:00+02:00",
        "2026-10-25,02:30,04:00,2026-10-25T02:30+02:00,2026-10-25T04:00+01:00",
        "2026-10-25,09:00,12:00,2026-10-25T09:00+01:00,2026-10-25T12:00+01:00"
    })
    void a_change_of_hour_moves_the_offset_not_the_clock(
            LocalDate day, String from, String to, String start, String end) {
        Visit visit = visit(List.of(DayOfWeek.values()), from, to, day, day, 1);

        assertThat(passages(day, day, stop("A", List.of(visit))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.startsAt()).isEqualTo(start);
                    assertThat(one.endsAt()).isEqualTo(end);
                });
    }

    @Test
    void a_day_unlike_the_others_is_without_or_has_one_more() {
        Visit mondays = visit(List.of(DayOfWeek.MONDAY), "09:00", "12:00", MONDAY, null, 1);
        Stop stop = stop(
                "A",
                List.of(mondays),
                new Stop.UnusualDay(MONDAY, Stop.UnusualDay.UnusualDayKind.CANCELLED, null, null),
                new Stop.UnusualDay(
                        MONDAY.plusDays(1),
                        Stop.UnusualDay.UnusualDayKind.EXTRA,
                        LocalTime.of(14, 0),
                        LocalTime.of(16, 0)));

        List<Passage> found = passages(MONDAY, MONDAY.plusDays(7), stop);

        assertThat(found)
                .extracting(one -> one.startsAt().toLocalDateTime().toString())
                .containsExactly("2026-01-06T14:00", "2026-01-12T09:00");
        assertThat(found).extracting(Passage::extra).containsExactly(true, false);
    }

    @Test
    void a_unit_is_in_one_place_at_a_time() {
        Stop here = stop("A", List.of(visit(List.of(DayOfWeek.MONDAY), "09:00", "12:00", MONDAY, null, 1)));
        Stop there = stop("B", List.of(visit(List.of(DayOfWeek.MONDAY), "11:59", "13:00", MONDAY, null, 1)));
        Stop later = stop("B", List.of(visit(List.of(DayOfWeek.MONDAY), "12:00", "13:00", MONDAY, null, 1)));

        assertThat(breaches(here, there)).extracting(Breach::code).containsExactly("two-places-at-once");
        assertThat(breaches(here, later)).isEmpty();
    }

    @Test
    void every_reason_is_told_at_its_place() {
        Stop wrong = new Stop(
                "A",
                "99999",
                null,
                0,
                0,
                List.of(visit(List.of(DayOfWeek.MONDAY), "12:00", "09:00", MONDAY, MONDAY.minusDays(1), 1)),
                List.of(new Stop.UnusualDay(MONDAY, Stop.UnusualDay.UnusualDayKind.EXTRA, null, null)));

        assertThat(breaches(wrong, stop("a", List.of())))
                .extracting(Breach::pointer)
                .containsExactly(
                        "/stops/0/communeCode",
                        "/stops/0/visits/0/to",
                        "/stops/0/visits/0/validTo",
                        "/stops/0/exceptions/0/from",
                        "/stops/1/name");
    }

    private static List<Breach> breaches(Stop... stops) {
        Content content = new Content("Bus", null, List.of(MobileService.DENTAL), false, List.of(stops));
        return MobileUnitRules.breaches(content, new Facts(Set.of("99999"), false, MONDAY, _ -> PARIS));
    }
}
