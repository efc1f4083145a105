package fr.maillage.registry.imports.domain;

import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.Separated;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import fr.maillage.registry.sourcefile.domain.Truncation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads any file of a header line and separated rows: semicolons, commas or tabs, told by the header. */
public final class SeparatedReading {

    private SeparatedReading() {}

    /** Takes one row of the right width; {@code sink.read()} was called for it. */
    @FunctionalInterface
    public interface EachRow {
        void row(Header header, List<String> cells, long line);
    }

    /** Whether a header line has these columns. */
    public static boolean recognises(String firstLine, Map<String, List<String>> columns, Set<String> required) {
        List<String> cells = Separated.split(firstLine, separator(firstLine));
        return cells != null && required.stream().allMatch(column -> Header.names(cells, column, columns));
    }

    /** Refuses the file without the required columns, or without a row. */
    public static void read(
            SourceLines lines, Map<String, List<String>> columns, Set<String> required, RowSink sink, EachRow each)
            throws IOException {
        read(lines, columns, required, sink, _ -> {}, each);
    }

    /** As above, for a format that looks at the header's cells itself before the first row. */
    public static void read(
            SourceLines lines,
            Map<String, List<String>> columns,
            Set<String> required,
            RowSink sink,
            Consumer<List<String>> cellsOfHeader,
            EachRow each)
            throws IOException {
        String first = lines.next();
        if (first == null) {
            throw new Refusal(Reason.EMPTY, 0, "Le fichier est vide.", "The file is empty.");
        }
        char separator = separator(first);
        List<String> names = Separated.split(first, separator);
        Header header = Header.of(names == null ? List.of() : names, columns, required);
        cellsOfHeader.accept(names == null ? List.of() : names);
        boolean any = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                any = true;
                row(line, separator, header, lines, sink, each);
            }
        }
        if (!any) {
            throw new Refusal(
                    Reason.HEADER_ONLY,
                    1,
                    "Le fichier ne contient que son en-tête.",
                    "The file holds nothing but its header.");
        }
    }

    private static void row(String line, char separator, Header header, SourceLines lines, RowSink sink, EachRow each) {
        sink.read();
        List<String> cells = Separated.split(line, separator);
        if (cells == null || cells.size() != header.width()) {
            Truncation.refuseIfCut(cells, header.width(), lines);
            sink.issue(LineIssues.wrongWidth(lines.number(), cells, header.width()));
            sink.rejectUnkeyed(lines.number());
            return;
        }
        each.row(header, cells, lines.number());
    }

    public static char separator(String header) {
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return commas > semicolons ? ',' : ';';
    }
}
