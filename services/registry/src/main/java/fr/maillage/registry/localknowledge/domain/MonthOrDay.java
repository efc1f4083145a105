package fr.maillage.registry.localknowledge.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month or a day of it, as people announce what is far away: {@code 2027-06} or {@code 2027-06-30}. */
public record MonthOrDay(String text) {

    public static final String SHAPE = "[1-9][0-9]{3}-[0-9]{2}(-[0-9]{2})?";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);
    private static final int MONTH_LENGTH = 7;

    public MonthOrDay {
        if (lastDay(text).isEmpty()) {
            throw new IllegalArgumentException("month or day (" + text + "), must be YYYY-MM or YYYY-MM-DD");
        }
    }

    public static Optional<MonthOrDay> parse(String text) {
        return lastDay(text).map(_ -> new MonthOrDay(text));
    }

    /** The last day it may mean. */
    public LocalDate lastDay() {
        return lastDay(text).orElseThrow();
    }

    private static Optional<LocalDate> lastDay(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == MONTH_LENGTH ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
