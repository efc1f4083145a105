package fr.maillage.local.console;

import java.util.List;

/**
 * Something that a person must know about: what happened, what to do, and the last lines of a log when there is one.
 * It is shown without a stack trace; anything else that escapes is a defect and shown as such.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> advice;
    private final transient List<String> evidence;

    private Failure(String what, List<String> advice, List<String> evidence) {
        super(what);
        this.advice = advice;
        this.evidence = evidence;
    }

    public static Failure of(String what, String... advice) {
        return new Failure(what, List.of(advice), List.of());
    }

    public Failure withEvidence(List<String> lines) {
        return new Failure(what(), advice, List.copyOf(lines));
    }

    public Failure because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public List<String> advice() {
        return advice;
    }

    public List<String> evidence() {
        return evidence;
    }
}
