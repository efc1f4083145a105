package fr.maillage.platform.http.format;

import fr.maillage.platform.http.language.Language;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180: comma, CRLF, quotes where needed, one header line. A text that a spreadsheet would run as a formula is
 * defused with a leading apostrophe (OWASP CSV injection); numbers are left alone, negative ones included.
 */
public final class CsvWriter<T> {

    private static final String RUNS_AS_FORMULA = "=+-@\t\r";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Table<T> table;
    private final Writer out;

    public CsvWriter(Table<T> table, Writer out) {
        this.table = table;
        this.out = out;
    }

    /** The mark that makes Excel read UTF-8; first of all, and only when asked for. */
    public void byteOrderMark() throws IOException {
        out.write(BYTE_ORDER_MARK);
    }

    public void header(Language language) throws IOException {
        line(table.columns().stream()
                .map(column -> cell(column.header().in(language)))
                .toList());
    }

    public void row(T row) throws IOException {
        line(table.columns().stream()
                .map(column -> cell(column.value().apply(row)))
                .toList());
    }

    private void line(Iterable<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.write("\r\n");
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> quoted(defused(value.toString()));
        };
    }

    private static String defused(String text) {
        return !text.isEmpty() && RUNS_AS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
