package fr.maillage.premises.imports.domain;

import org.jspecify.annotations.Nullable;

/** What is wrong with one line; an error refuses it, a warning keeps it. */
public record Issue(
        boolean error,
        int line,
        String column,
        String code,
        String fr,
        String en,
        @Nullable String ruleId) {

    public static Issue error(int line, Column column, String code, String fr, String en) {
        return new Issue(true, line, column.en(), code, fr, en, null);
    }
}
