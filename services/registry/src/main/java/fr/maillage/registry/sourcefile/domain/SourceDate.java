package fr.maillage.registry.sourcefile.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as files and forms write them: YYYY-MM-DD, years 1000 to 9999, which Java and PostgreSQL read alike. */
public final class SourceDate {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private SourceDate() {}

    /** Empty when the text is no such date, an impossible day of a month included. */
    public static Optional<LocalDate> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException impossibleDay) {
            return Optional.empty();
        }
    }
}
