package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowIssue;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the address base: one line an address, by header name. Memory holds the streets of one commune at a time: the
 * base's own files come commune by commune, and in one that does not a street is put together afterwards.
 */
public final class BanFormat implements ImportFormat {

    public static final String KIND = "ban-addresses";

    public static final StageTable STREETS = new StageTable(
            "stage_ban_street",
            1,
            List.of(
                    "id",
                    "commune_code",
                    "former_commune",
                    "parent_commune",
                    "department_code",
                    "name",
                    "postcode",
                    "latitude_e6",
                    "longitude_e6",
                    "number_count",
                    "numbers"));

    public static final StageTable MORE = new StageTable("stage_ban_more", 2, withPart(STREETS.columns()));

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean recognises(String firstLine) {
        try {
            header(firstLine);
            return true;
        } catch (Refusal otherKind) {
            return false;
        }
    }

    @Override
    public Optional<Refusal> obstacle(String firstLine) {
        List<String> cells = cells(firstLine);
        long found = BanColumn.REQUIRED.stream()
                .filter(column -> Header.names(cells, column, BanColumn.NAMES))
                .count();
        if (2 * found < BanColumn.REQUIRED.size()) {
            return Optional.empty();
        }
        try {
            header(firstLine);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    @Override
    public List<String> templateColumns() {
        return BanColumn.TEMPLATE;
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        String first = lines.next();
        if (first == null) {
            throw new Refusal(Reason.EMPTY, 0, "Le fichier est vide.", "The file is empty.");
        }
        Header header = header(first);
        CommuneBuffer buffer = new CommuneBuffer(sink);
        boolean any = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                address(line, header, lines, buffer, sink);
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
        buffer.flush();
    }

    private static void address(String line, Header header, SourceLines lines, CommuneBuffer buffer, RowSink sink) {
        sink.read();
        List<String> cells = Separated.split(line, ';');
        if (cells == null || cells.size() != header.width()) {
            Truncation.refuseIfCut(cells, header.width(), lines);
            sink.issue(LineIssues.wrongWidth(lines.number(), cells, header.width()));
            sink.rejectUnkeyed(lines.number());
            return;
        }
        BanAddress address = BanAddress.of(header, cells);
        RowIssue issue = address.obstacle(lines.number());
        if (issue != null) {
            sink.issue(issue);
            sink.rejectUnkeyed(lines.number());
        } else {
            buffer.add(address, lines.number());
        }
    }

    private static List<String> withPart(List<String> columns) {
        List<String> parts = new ArrayList<>(columns);
        parts.add(1, "part");
        return parts;
    }

    private static Header header(String line) {
        return Header.of(cells(line), BanColumn.NAMES, BanColumn.REQUIRED);
    }

    private static List<String> cells(String line) {
        List<String> cells = Separated.split(line, ';');
        return cells == null ? List.of() : cells;
    }
}
