package fr.maillage.gateway.resilience;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a request may take, in {@code Request-Timeout} (milliseconds from when it is read, so that clocks need not
 * agree): asked for by a caller, never beyond the gateway's own patience, and told to the service as what is left.
 */
public final class Deadline {

    public static final String HEADER = "Request-Timeout";

    private static final int DIGITS = 9;

    private Deadline() {}

    /**
     * The patience for one request.
     *
     * @throws Problem 400 when the header is no whole number of milliseconds above zero
     */
    public static Duration of(@Nullable String asked, Duration longest) {
        if (asked == null) {
            return longest;
        }
        if (asked.isEmpty() || asked.length() > DIGITS || !asked.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw unreadable(asked);
        }
        Duration wanted = Duration.ofMillis(Long.parseLong(asked));
        if (wanted.isZero()) {
            throw unreadable(asked);
        }
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }

    private static Problem unreadable(String asked) {
        String shown = asked.length() > DIGITS ? asked.substring(0, DIGITS) + "…" : asked;
        return Problem.of(
                StandardProblem.INVALID_PARAMETER,
                HEADER + " (" + shown + ") : un nombre entier de millisecondes, au moins 1, est attendu.",
                HEADER + " (" + shown + "): a whole number of milliseconds, at least 1, is expected.");
    }
}
