package fr.maillage.premises.rule.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one rule found in what is written.
 *
 * @param ruleId rule of the handbook, a line of {@code rules.csv}; null for what only the form demands
 * @param source the text it comes from, where that is no rule of the handbook
 * @param pointer JSON pointer into the content
 * @param code stable, for programs
 */
public record Finding(
        @Nullable String ruleId,
        @Nullable String source,
        Weight weight,
        String pointer,
        String code,
        String fr,
        String en) {

    /** Of a rule, which knows its source, or of the form alone. */
    public Finding(@Nullable String ruleId, Weight weight, String pointer, String code, String fr, String en) {
        this(ruleId, null, weight, pointer, code, fr, en);
    }

    /** What becomes of the write. */
    public enum Weight {
        REFUSED,
        /** Refused before any rule is asked: a value of a form that nothing has. */
        FORM,
        WARNING,
        /** Goes on, and a lawyer looks at it. */
        LEGAL_REVIEW,
        /** Goes on: a fact the rule needs is not known. */
        INSUFFICIENT_DATA
    }

    public static Finding refused(@Nullable String ruleId, String pointer, String code, String fr, String en) {
        return new Finding(ruleId, Weight.REFUSED, pointer, code, fr, en);
    }

    /** A value of a form or range that nothing has: a mistake of the request, not of what it is about. */
    public static Finding form(String pointer, String code, String fr, String en) {
        return new Finding(null, Weight.FORM, pointer, code, fr, en);
    }

    public static Finding warning(@Nullable String ruleId, String pointer, String code, String fr, String en) {
        return new Finding(ruleId, Weight.WARNING, pointer, code, fr, en);
    }

    public static Finding legalReview(String ruleId, String pointer, String code, String fr, String en) {
        return new Finding(ruleId, Weight.LEGAL_REVIEW, pointer, code, fr, en);
    }

    public static Finding insufficient(String ruleId, String pointer, String code, String fr, String en) {
        return new Finding(ruleId, Weight.INSUFFICIENT_DATA, pointer, code, fr, en);
    }

    /** The same of a part of something larger. */
    public Finding below(String above) {
        return new Finding(ruleId, source, weight, above + pointer, code, fr, en);
    }

    public boolean refuses() {
        return weight == Weight.REFUSED || weight == Weight.FORM;
    }
}
