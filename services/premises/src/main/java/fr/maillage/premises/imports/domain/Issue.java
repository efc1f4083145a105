package fr.maillage.premises.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one line; an error refuses it, a warning keeps it.
 *
 * @param column name of a {@link Column}, or what else of the file or of the premises it is about
 */
public record Issue(
        boolean error,
        int line,
        String column,
        String code,
        String fr,
        String en,
        @Nullable String ruleId) {

    public static Issue error(int line, Column column, String code, String fr, String en) {
        return new Issue(true, line, column.name(), code, fr, en, null);
    }

    public static Issue warning(int line, Column column, String code, String fr, String en) {
        return new Issue(false, line, column.name(), code, fr, en, null);
    }

    /** The column as the template of a language names it. */
    public String column(boolean french) {
        return Column.named(column).map(one -> french ? one.fr() : one.en()).orElse(column);
    }
}
