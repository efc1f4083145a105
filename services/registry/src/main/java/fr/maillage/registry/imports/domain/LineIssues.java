package fr.maillage.registry.imports.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issues that any separated file may have, whatever it speaks about. */
public final class LineIssues {

    private LineIssues() {}

    /** A line with too many or too few cells; {@code cells} is null when a quote stays open. */
    public static RowIssue wrongWidth(long line, @Nullable List<String> cells, int expected) {
        if (cells == null) {
            return error(
                    line,
                    "",
                    "",
                    "unclosed-quote",
                    "Guillemet ouvert et jamais fermé.",
                    "A quote is opened and never closed.",
                    null);
        }
        return error(
                line,
                "",
                String.valueOf(cells.size()),
                "wrong-cell-count",
                "%d cellules au lieu de %d.".formatted(cells.size(), expected),
                "%d cells instead of %d.".formatted(cells.size(), expected),
                null);
    }

    public static RowIssue error(
            long line, String column, String value, String code, String fr, String en, @Nullable String rule) {
        return new RowIssue(Severity.ERROR, line, column, value, code, fr, en, rule);
    }

    public static RowIssue warning(
            long line, String column, String value, String code, String fr, String en, @Nullable String rule) {
        return new RowIssue(Severity.WARNING, line, column, value, code, fr, en, rule);
    }
}
