package fr.maillage.premises.imports.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * The cells of a file, as texts.
 *
 * @param dayZero the day that is 0 where the file counts days
 */
public record Table(List<List<String>> rows, LocalDate dayZero) {

    /** As spreadsheets count: their 1900 was a leap year. */
    public static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    /** As those count that began on Apple's machines. */
    public static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    public Table {
        rows = List.copyOf(rows);
    }

    public static Table ofText(List<List<String>> rows) {
        return new Table(rows, SINCE_1900);
    }
}
