package fr.maillage.registry.numbercheck.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says of a number.
 *
 * @param rule of domain section 7, null where none has a number
 * @param code kebab-case reason, for programs
 */
public record NumberVerdict(
        @Nullable String rule, CheckOutcome outcome, String code, String messageFr, String messageEn) {}
