package fr.maillage.registry.territory.domain;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.Separated;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import fr.maillage.registry.sourcefile.domain.Truncation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads one of the {@link TerritoryFile}s: a header line, then one territory a line. */
public final class TerritoryFormat implements ImportFormat {

    public static final StageTable TERRITORIES = new StageTable(
            "stage_territory",
            2,
            List.of(
                    "level",
                    "code",
                    "name",
                    "search_name",
                    "kind",
                    "commune_code",
                    "parent_commune",
                    "epci_code",
                    "department_code",
                    "region_code",
                    "seat_code",
                    "postcodes",
                    "population",
                    "latitude",
                    "longitude",
                    "location_precision",
                    "location_source"));

    private static final String COLUMN_FACT = "column:";

    private final TerritoryFile file;

    public TerritoryFormat(TerritoryFile file) {
        this.file = file;
    }

    /** The fact that a file has a column, so that a column it lacks leaves what is known untouched. */
    public static String hasColumn(String column) {
        return COLUMN_FACT + column;
    }

    @Override
    public String kind() {
        return file.kind();
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean recognises(String firstLine) {
        List<String> cells = Separated.split(firstLine, separator(firstLine));
        if (cells == null) {
            return false;
        }
        try {
            Header.of(cells, file.columns(), file.required());
        } catch (Refusal otherKind) {
            return false;
        }
        return cells.stream().noneMatch(cell -> file.foreign().contains(Header.fold(cell)));
    }

    /** With half of the columns it needs a file is nearly of this kind; the column that bars it is then named. */
    @Override
    public Optional<Refusal> obstacle(String firstLine) {
        List<String> cells = Separated.split(firstLine, separator(firstLine));
        if (cells == null || cells.stream().anyMatch(cell -> file.foreign().contains(Header.fold(cell)))) {
            return Optional.empty();
        }
        long found = file.required().stream()
                .filter(column -> Header.names(cells, column, file.columns()))
                .count();
        try {
            Header.of(cells, file.columns(), file.required());
            return Optional.empty();
        } catch (Refusal refusal) {
            return 2 * found >= file.required().size() ? Optional.of(refusal) : Optional.empty();
        }
    }

    @Override
    public List<String> templateColumns() {
        return List.copyOf(file.columns().keySet());
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        String first = lines.next();
        if (first == null) {
            throw new Refusal(Reason.EMPTY, 0, "Le fichier est vide.", "The file is empty.");
        }
        char separator = separator(first);
        List<String> cells = Separated.split(first, separator);
        Header header = Header.of(cells == null ? List.of() : cells, file.columns(), file.required());
        file.columns().keySet().stream().filter(header::has).forEach(column -> sink.fact(hasColumn(column)));
        boolean any = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                row(line, separator, header, lines, sink);
                any = true;
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

    private void row(String line, char separator, Header header, SourceLines lines, RowSink sink) {
        sink.read();
        List<String> cells = Separated.split(line, separator);
        if (cells == null || cells.size() != header.width()) {
            Truncation.refuseIfCut(cells, header.width(), lines);
            sink.issue(LineIssues.wrongWidth(lines.number(), cells, header.width()));
            sink.rejectUnkeyed(lines.number());
            return;
        }
        TerritoryRow row = TerritoryRow.of(file, header, cells, lines.number());
        row.issues().forEach(sink::issue);
        if (row.accepted()) {
            sink.accept(TERRITORIES, lines.number(), row.values());
        } else if (row.keyReadable()) {
            sink.reject(TERRITORIES, lines.number(), List.of(file.level(), row.code()));
        } else {
            sink.rejectUnkeyed(lines.number());
        }
    }

    private static char separator(String header) {
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        long tabs = header.chars().filter(c -> c == '\t').count();
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return commas > semicolons ? ',' : ';';
    }
}
