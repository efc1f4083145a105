package fr.maillage.registry.tenantimport.domain;

import org.jspecify.annotations.Nullable;

/** What is wrong with one line, in both languages; an error refuses the line, a warning keeps it. */
public record FileIssue(
        boolean error,
        long line,
        String column,
        String value,
        String code,
        String messageFr,
        String messageEn,
        @Nullable String ruleId) {

    public static FileIssue error(long line, String column, String value, String code, String fr, String en) {
        return new FileIssue(true, line, column, value, code, fr, en, null);
    }

    public static FileIssue warning(long line, String column, String value, String code, String fr, String en) {
        return new FileIssue(false, line, column, value, code, fr, en, null);
    }
}
