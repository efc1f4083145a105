package fr.maillage.platform.http.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Public holidays, by department: the eleven of article L.3133-1 of the labour code; in Bas-Rhin, Haut-Rhin and
 * Moselle also Good Friday and 26 December (L.3134-13; Good Friday only in communes with a Protestant church, a
 * distinction left to people); overseas also the day slavery was abolished there (L.3422-2).
 */
public final class PublicHolidays {

    private static final Set<MonthDay> EVERYWHERE = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");

    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(5, 27),
            "972", MonthDay.of(5, 22),
            "973", MonthDay.of(6, 10),
            "974", MonthDay.of(12, 20),
            "976", MonthDay.of(4, 27),
            "977", MonthDay.of(10, 9),
            "978", MonthDay.of(5, 28));

    private final String department;

    private PublicHolidays(String department) {
        this.department = department;
    }

    /** Of a department or overseas collectivity, by code; an unknown code has those of everywhere. */
    public static PublicHolidays ofDepartment(String code) {
        return new PublicHolidays(code);
    }

    public boolean includes(LocalDate day) {
        return in(day.getYear()).contains(day);
    }

    /** In order. */
    public Set<LocalDate> in(int year) {
        LocalDate easter = easter(year);
        var days = new TreeSet<LocalDate>();
        EVERYWHERE.forEach(day -> days.add(day.atYear(year)));
        days.add(easter.plusDays(1));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        if (ALSACE_MOSELLE.contains(department)) {
            days.add(easter.minusDays(2));
            days.add(LocalDate.of(year, 12, 26));
        }
        MonthDay abolition = ABOLITION.get(department);
        if (abolition != null) {
            days.add(abolition.atYear(year));
        }
        return days;
    }

    /** Neither Saturday, nor Sunday, nor a holiday: a <i>jour ouvré</i>. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !includes(day);
    }

    /** The day itself or the next working day: where a time limit that ends on another day is carried over to. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Gregorian computus, the anonymous algorithm of 1876. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
