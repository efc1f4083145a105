package fr.maillage.registry.territory.domain;

import fr.maillage.registry.geography.domain.FeatureReader;
import fr.maillage.registry.geography.domain.OutlineMaker;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a GeoJSON file of outlines, one feature at a time. A line of its issues is the number of a feature. */
public final class PlaceFormat implements ImportFormat {

    public static final StageTable PLACES = new StageTable(
            "stage_place",
            2,
            List.of(
                    "level",
                    "code",
                    "name",
                    "search_name",
                    "kind",
                    "commune_code",
                    "commune_codes",
                    "population",
                    "generation",
                    "outline",
                    "west",
                    "south",
                    "east",
                    "north",
                    "points"));

    private final PlaceFile file;
    private final FeatureReader reader;
    private final OutlineMaker outlines;
    private @Nullable LocalDate vintage;

    public PlaceFormat(PlaceFile file, FeatureReader reader, OutlineMaker outlines) {
        this.file = file;
        this.reader = reader;
        this.outlines = outlines;
    }

    public void asked(ImportRequest request) {
        vintage = request.vintage();
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
    public boolean json() {
        return true;
    }

    /** Which of the three it is cannot be told by its start: its properties may come after a long outline. */
    @Override
    public boolean recognises(String start) {
        return start.stripLeading().startsWith("{")
                && (start.contains("\"FeatureCollection\"") || start.contains("\"features\""));
    }

    @Override
    public List<String> templateColumns() {
        return List.of();
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        long[] count = new long[1];
        reader.read(lines.bytes(), feature -> {
            count[0]++;
            sink.read();
            stage(PlaceRow.of(file, feature, outlines, vintage), feature.number(), sink);
        });
        if (count[0] == 0) {
            throw new Refusal(
                    Reason.HEADER_ONLY,
                    0,
                    "Le fichier ne contient aucune entité (features est vide).",
                    "The file holds no feature.");
        }
    }

    private void stage(PlaceRow row, long number, RowSink sink) {
        row.issues().forEach(sink::issue);
        if (row.accepted()) {
            sink.accept(PLACES, number, row.values());
        } else if (row.keyReadable()) {
            sink.reject(PLACES, number, List.of(file.level(), row.code()));
        } else {
            sink.rejectUnkeyed(number);
        }
    }
}
