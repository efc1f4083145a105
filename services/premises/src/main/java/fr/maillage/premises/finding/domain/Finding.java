package fr.maillage.premises.finding.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one rule found about one thing; what a rule has no objection to makes no finding.
 *
 * @param ruleId such as {@code PRM-01}; null for what no rule of the catalogue says
 * @param source the text or the practice it comes from; null without a rule
 * @param pointer JSON pointer into what was written
 * @param code kebab-case reason, for programs
 */
public record Finding(
        Weight weight,
        @Nullable String ruleId,
        @Nullable String source,
        String pointer,
        String code,
        String fr,
        String en) {

    /** How much a finding weighs. */
    public enum Weight {
        /** Goes on, and is told. */
        WARNING,
        /** Goes on, and a lawyer looks at it. */
        LEGAL_REVIEW,
        /** Neither yes nor no: a fact that the rule needs is not known. */
        INSUFFICIENT_DATA,
        /** Stops the write. */
        REFUSED
    }

    /** A refusal that no rule of the catalogue gives: what was written contradicts itself. */
    public static Finding contradiction(String pointer, String code, String fr, String en) {
        return new Finding(Weight.REFUSED, null, null, pointer, code, fr, en);
    }

    public boolean refuses() {
        return weight == Weight.REFUSED;
    }
}
