package fr.maillage.registry.tenantimport.domain;

import fr.maillage.registry.sourcefile.domain.FileLimits;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.Separated;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceInput;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import fr.maillage.registry.sourcefile.domain.Truncation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spreadsheet's export whole: UTF-8, or what spreadsheets of this country write (windows-1252); cells parted by
 * semicolons, commas or tabs, as the header tells. At most 20 000 lines and 20 MB: a territory, not a nation.
 */
public final class FileReading {

    public static final int MOST_ROWS = 20_000;

    private static final FileLimits LIMITS = new FileLimits(
            20L << 20,
            FileLimits.DEFAULT.maxLineBytes(),
            FileLimits.DEFAULT.maxRatio(),
            FileLimits.DEFAULT.ratioGraceBytes());

    private final FileShape shape;

    public FileReading(FileShape shape) {
        this.shape = shape;
    }

    /** Good rows and the lines that are none. */
    public record Content(List<FileRow> rows, List<FileIssue> issues, boolean utf8) {}

    /** Refuses the whole file with {@link Refusal}. */
    public Content read(Path file) throws IOException {
        try {
            return read(file, SourceEncoding.UTF_8);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.WRONG_ENCODING) {
                throw refusal;
            }
            return read(file, SourceEncoding.LATIN_1);
        }
    }

    private Content read(Path file, SourceEncoding encoding) throws IOException {
        try (SourceInput input = SourceInput.open(file, LIMITS)) {
            SourceLines lines = new SourceLines(input, encoding, LIMITS);
            String first = lines.next();
            if (first == null || first.isBlank()) {
                throw new Refusal(Reason.EMPTY, 0, "Le fichier est vide.", "The file is empty.");
            }
            char separator = separator(first);
            Header header = Header.of(cells(first, separator), shape.columns(), shape.required());
            List<FileRow> rows = new ArrayList<>();
            List<FileIssue> issues = new ArrayList<>();
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    row(lines, Separated.split(line, separator), header, rows, issues);
                }
            }
            if (rows.isEmpty() && issues.isEmpty()) {
                throw new Refusal(
                        Reason.HEADER_ONLY,
                        1,
                        "Le fichier ne contient qu'une ligne d'en-tête.",
                        "The file holds nothing but a header line.");
            }
            return new Content(rows, issues, encoding == SourceEncoding.UTF_8);
        }
    }

    private void row(
            SourceLines lines,
            @Nullable List<String> cells,
            Header header,
            List<FileRow> rows,
            List<FileIssue> issues) {
        Truncation.refuseIfCut(cells, header.width(), lines);
        if (rows.size() == MOST_ROWS) {
            throw new Refusal(
                    Reason.TOO_LARGE,
                    lines.number(),
                    "Plus de %d lignes ; partagez le fichier.".formatted(MOST_ROWS),
                    "More than %d lines; split the file.".formatted(MOST_ROWS));
        }
        if (cells == null || cells.size() != header.width()) {
            int found = cells == null ? 0 : cells.size();
            issues.add(FileIssue.error(
                    lines.number(),
                    "",
                    cells == null ? "" : String.valueOf(found),
                    cells == null ? "unclosed-quote" : "wrong-cell-count",
                    cells == null
                            ? "Guillemet ouvert et jamais fermé."
                            : "%d cellules au lieu de %d.".formatted(found, header.width()),
                    cells == null
                            ? "A quote is opened and never closed."
                            : "%d cells instead of %d.".formatted(found, header.width())));
            return;
        }
        Map<String, String> named = new HashMap<>();
        shape.columns().keySet().forEach(column -> named.put(column, header.cell(cells, column)));
        rows.add(new FileRow(lines.number(), named));
    }

    /** The one that parts the header into the most columns. */
    private static char separator(String first) {
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingInt(one -> cells(first, one).size()))
                .orElseThrow();
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = Separated.split(line, separator);
        return cells == null ? List.of(line) : cells;
    }
}
