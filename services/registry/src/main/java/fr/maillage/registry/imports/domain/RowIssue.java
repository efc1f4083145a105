package fr.maillage.registry.imports.domain;

import org.jspecify.annotations.Nullable;

/** What is wrong with one line, in both languages, with the value that is wrong (at most 120 characters of it). */
public record RowIssue(
        Severity severity,
        long line,
        String column,
        String value,
        String code,
        String messageFr,
        String messageEn,
        @Nullable String ruleId) {

    private static final int VALUE_LENGTH = 120;

    public RowIssue {
        value = value.length() <= VALUE_LENGTH ? value : value.substring(0, VALUE_LENGTH - 1) + "…";
    }
}
