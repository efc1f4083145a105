package fr.maillage.registry.finess.domain;

import fr.maillage.registry.geography.domain.Projector;
import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.Separated;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import fr.maillage.registry.sourcefile.domain.Truncation;
import java.io.IOException;
import java.util.List;

/**
 * Reads a stock file: a {@code finess;…;date} line, {@code structureet} lines of 32 cells, and in cs1100507 a section of
 * {@code geolocalisation} lines of 6 cells.
 */
public final class FinessStockFormat implements ImportFormat {

    /** Said of a file with coordinates; without it, known points are kept as they are. */
    public static final String HAS_LOCATIONS = "has-locations";

    public static final StageTable STRUCTURES = new StageTable(
            "stage_structure",
            1,
            List.of(
                    "id",
                    "finess_site_id",
                    "finess_legal_id",
                    "name",
                    "long_name",
                    "name_complement",
                    "search_name",
                    "category_code",
                    "category_label",
                    "category_group_code",
                    "category_group_label",
                    "siret",
                    "activity_code",
                    "tariff_code",
                    "tariff_label",
                    "public_service_code",
                    "public_service_label",
                    "address_complement",
                    "street_number",
                    "street_type",
                    "street_name",
                    "street_complement",
                    "place_or_box",
                    "delivery_line",
                    "phone",
                    "fax",
                    "opened_on",
                    "authorized_on",
                    "updated_on",
                    "commune_code"));

    public static final StageTable LOCATIONS = new StageTable(
            "stage_structure_location",
            1,
            List.of("id", "latitude", "longitude", "location_precision", "location_source", "location_score"));

    private static final String FIRST_CELL = "finess";
    private static final String STRUCTURE = "structureet";
    private static final String LOCATION = "geolocalisation";
    private static final int STRUCTURE_CELLS = 32;
    private static final int LOCATION_CELLS = 6;

    private final Projector projector;

    public FinessStockFormat(Projector projector) {
        this.projector = projector;
    }

    @Override
    public String kind() {
        return "finess-stock";
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.LATIN_1;
    }

    @Override
    public boolean recognises(String firstLine) {
        return firstLine.startsWith(FIRST_CELL + ";")
                || firstLine.startsWith(STRUCTURE + ";")
                || firstLine.startsWith(LOCATION + ";");
    }

    @Override
    public List<String> templateColumns() {
        return List.of();
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        boolean anyStructure = false;
        boolean anyLocation = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith(STRUCTURE + ";")) {
                structure(line, lines, sink);
                anyStructure = true;
            } else if (line.startsWith(LOCATION + ";")) {
                location(line, lines, sink);
                if (!anyLocation) {
                    sink.fact(HAS_LOCATIONS);
                    anyLocation = true;
                }
            } else if (lines.number() == 1 && line.startsWith(FIRST_CELL + ";")) {
                vintage(line, sink);
            } else if (!line.isBlank()) {
                unknownSection(line, lines, sink);
            }
        }
        if (!anyStructure) {
            throw new Refusal(
                    Reason.HEADER_ONLY,
                    0,
                    "Le fichier ne contient aucune ligne « structureet ».",
                    "The file holds no \"structureet\" line.");
        }
    }

    private static void structure(String line, SourceLines lines, RowSink sink) {
        sink.read();
        List<String> cells = Separated.split(line, ';');
        if (cells == null || cells.size() != STRUCTURE_CELLS) {
            Truncation.refuseIfCut(cells, STRUCTURE_CELLS, lines);
            sink.issue(LineIssues.wrongWidth(lines.number(), cells, STRUCTURE_CELLS));
            reject(line, lines.number(), STRUCTURES, sink);
            return;
        }
        StructureRow row = new StructureRow(cells, lines.number());
        row.issues().forEach(sink::issue);
        if (row.accepted()) {
            sink.accept(STRUCTURES, lines.number(), row.values());
        } else {
            reject(line, lines.number(), STRUCTURES, sink);
        }
    }

    private void location(String line, SourceLines lines, RowSink sink) {
        List<String> cells = Separated.split(line, ';');
        if (cells == null || cells.size() < LOCATION_CELLS) {
            Truncation.refuseIfCut(cells, LOCATION_CELLS, lines);
            sink.issue(LineIssues.wrongWidth(lines.number(), cells, LOCATION_CELLS));
            return;
        }
        LocationRow row = LocationRow.of(cells, lines.number(), projector);
        row.issues().forEach(sink::issue);
        row.values().ifPresent(values -> sink.accept(LOCATIONS, lines.number(), values));
    }

    private static void vintage(String line, RowSink sink) {
        List<String> cells = Separated.split(line, ';');
        String text = cells == null || cells.size() < 4 ? "" : cells.get(3).strip();
        SourceDate.parse(text)
                .ifPresentOrElse(
                        sink::vintage,
                        () -> sink.issue(LineIssues.warning(
                                1,
                                "date",
                                text,
                                "unreadable-date",
                                "La date du fichier (%s) n'est pas une date AAAA-MM-JJ.".formatted(text),
                                "The file's date (%s) is not a date YYYY-MM-DD.".formatted(text),
                                null)));
    }

    private static void unknownSection(String line, SourceLines lines, RowSink sink) {
        Truncation.refuseIfCut(null, 1, lines);
        sink.read();
        String section = line.split(";", 2)[0];
        sink.issue(LineIssues.error(
                lines.number(),
                "section",
                section,
                "unknown-section",
                "Section inconnue ; attendu : structureet ou geolocalisation.",
                "Unknown section; structureet or geolocalisation is expected.",
                null));
        sink.rejectUnkeyed(lines.number());
    }

    private static void reject(String line, long number, StageTable table, RowSink sink) {
        String[] start = line.split(";", 3);
        if (start.length > 1 && FinessNumber.parse(start[1].strip()).isPresent()) {
            sink.reject(table, number, List.of(start[1].strip()));
        } else {
            sink.rejectUnkeyed(number);
        }
    }
}
