package fr.maillage.premises.request.domain;

import org.jspecify.annotations.Nullable;

/**
 * What speaks against a request, or has to be known of it.
 *
 * @param rule of the catalogue; null where plain sense or a law that needs no rule of ours says so
 * @param source the text it comes from, null for plain sense
 * @param pointer JSON pointer into the request
 * @param code stable, for programs
 */
public record Finding(
        @Nullable RequestRule rule,
        @Nullable String source,
        Outcome outcome,
        String pointer,
        String code,
        String fr,
        String en) {

    /** Words of every verdict of the platform, but the one that says nothing. */
    public enum Outcome {
        WARNING,
        REFUSED
    }

    static Finding refused(RequestRule rule, String pointer, String code, String fr, String en) {
        return new Finding(rule, rule.source(), Outcome.REFUSED, pointer, code, fr, en);
    }

    static Finding warning(RequestRule rule, String pointer, String code, String fr, String en) {
        return new Finding(rule, rule.source(), Outcome.WARNING, pointer, code, fr, en);
    }

    static Finding nonsense(String pointer, String code, String fr, String en) {
        return new Finding(null, null, Outcome.REFUSED, pointer, code, fr, en);
    }

    static Finding remark(@Nullable String source, String pointer, String code, String fr, String en) {
        return new Finding(null, source, Outcome.WARNING, pointer, code, fr, en);
    }
}
