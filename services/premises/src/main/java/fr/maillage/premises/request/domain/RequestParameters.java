package fr.maillage.premises.request.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Terms of the rules as dated data ({@code parameters/request.csv}): what holds on a day, and where it comes from. */
public final class RequestParameters {

    private static final List<Line> LINES = read();

    private RequestParameters() {}

    private record Line(
            String name,
            int value,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Days after which an unconfirmed request falls asleep (REQ-02). */
    public static int reconfirmationDays(LocalDate on) {
        return one("reconfirmation", on).value();
    }

    public static String reconfirmationSource(LocalDate on) {
        return one("reconfirmation", on).source();
    }

    /** Days before that end at which it is recalled. */
    public static int reminderBeforeDays(LocalDate on) {
        return one("reminder-before", on).value();
    }

    /** Days that a reminder leaves for an answer, however late it went out. */
    public static int reminderGraceDays(LocalDate on) {
        return one("reminder-grace", on).value();
    }

    /** Months after an installation at which it is looked at again. */
    public static List<Integer> followUpMonths(LocalDate on) {
        return all("follow-up", on).stream().map(Line::value).sorted().toList();
    }

    private static Line one(String name, LocalDate on) {
        return all(name, on).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("parameter " + name + " holds no value on " + on));
    }

    private static List<Line> all(String name, LocalDate on) {
        return LINES.stream()
                .filter(line -> line.name().equals(name) && line.holdsOn(on))
                .toList();
    }

    private static List<Line> read() {
        String file = "/parameters/request.csv";
        InputStream stream = Objects.requireNonNull(RequestParameters.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(RequestParameters::line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(String text) {
        String[] cells = text.split(";", -1);
        return new Line(
                cells[0],
                Integer.parseInt(cells[1]),
                LocalDate.parse(cells[3]),
                cells[4].isEmpty() ? null : LocalDate.parse(cells[4]),
                cells[5]);
    }
}
