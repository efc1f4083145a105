package fr.maillage.platform.http.problem;

import fr.maillage.platform.http.language.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be served, said in the service's own codes. The only exception a service throws for its
 * callers; it becomes the RFC 9457 body at the edge. Only status 500 carries a stack.
 */
public final class Problem extends RuntimeException {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final transient ProblemCode code;
    private final transient Text detail;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    private Problem(
            ProblemCode code,
            Text detail,
            List<Violation> violations,
            Map<String, String> headers,
            @Nullable Throwable cause) {
        super(code.code() + ": " + detail.en(), cause, false, code.status() == 500);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemCode code) {
        return of(code, code.title());
    }

    /** "Later" (429, 503) always says when: {@link #retryAfter} where it is known, a few seconds otherwise. */
    public static Problem of(ProblemCode code, Text detail) {
        var problem = new Problem(code, detail, List.of(), Map.of(), null);
        return code.status() == 429 || code.status() == 503 ? problem.retryAfter(RETRY) : problem;
    }

    public static Problem of(ProblemCode code, String fr, String en) {
        return of(code, Text.of(fr, en));
    }

    /** One violation that says it all: it is also the detail. */
    public static Problem of(ProblemCode code, Violation violation) {
        return of(code, violation.message()).with(violation);
    }

    public Problem with(Violation... more) {
        return with(List.of(more));
    }

    public Problem with(List<Violation> more) {
        return new Problem(
                code, detail, Stream.concat(violations.stream(), more.stream()).toList(), headers, getCause());
    }

    public Problem header(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new Problem(code, detail, violations, all, getCause());
    }

    /** Rounded up to whole seconds, at least one. */
    public Problem retryAfter(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return header("Retry-After", Long.toString(seconds));
    }

    /** For the log only; a cause is never shown to the caller. */
    public Problem causedBy(Throwable cause) {
        return new Problem(code, detail, violations, headers, cause);
    }

    public ProblemCode code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
