package fr.maillage.premises.imports.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of cells as numbers and days; what is none is refused with an IllegalArgumentException or a DateTimeException.
 * Shapes are judged before anything is computed: a cell may hold what somebody wrote to keep the machine busy.
 */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,20})?");
    private static final Pattern BLANKS = Pattern.compile("[ \u00a0\u202f\u2009]");
    private static final int CENTS = 2;

    /** A day as spreadsheets count it, perhaps with a time. */
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})([.,]\\d{1,20})?");

    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T[0-9:.]{1,20}Z?)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Cells() {}

    /** An amount or an area, with a comma or a point; to the hundredth, half up. */
    static BigDecimal number(String text) {
        return decimal(text).setScale(CENTS, RoundingMode.HALF_UP);
    }

    static Double degrees(String text) {
        return decimal(text).doubleValue();
    }

    private static BigDecimal decimal(String text) {
        String bare = BLANKS.matcher(text).replaceAll("").replace(',', '.');
        if (!NUMBER.matcher(bare).matches()) {
            throw new NumberFormatException("number (" + text + "), must have nine digits at most before the point");
        }
        return new BigDecimal(bare);
    }

    static LocalDate day(String text, LocalDate dayZero) {
        Matcher serial = SERIAL.matcher(text);
        LocalDate day = serial.matches() ? dayZero.plusDays(Long.parseLong(serial.group(1))) : written(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("day (" + text + "), must be from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }

    private static LocalDate written(String text) {
        Matcher iso = ISO_DAY.matcher(text);
        Matcher french = FRENCH_DAY.matcher(text);
        if (iso.matches()) {
            return LocalDate.parse(iso.group(1));
        }
        if (french.matches()) {
            return LocalDate.parse(french.replaceFirst("$3-$2-$1"));
        }
        throw new DateTimeParseException("no day", text, 0);
    }
}
