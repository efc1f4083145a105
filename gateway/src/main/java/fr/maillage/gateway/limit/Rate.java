package fr.maillage.gateway.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many requests per period, {@code 20/s}, {@code 1000/min}, {@code 500/h}: refilled evenly, and a caller who was
 * silent may spend a whole period's worth at once.
 */
public record Rate(long requests, Duration period) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/(s|min|h)");

    /** For the configuration. */
    public static Rate of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("rate (" + text + "), must be like 20/s, 1000/min or 500/h");
        }
        Duration period = switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        return new Rate(Long.parseLong(form.group(1)), period);
    }
}
