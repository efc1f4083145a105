package fr.maillage.registry.code.domain;

import static fr.maillage.registry.imports.domain.ImportFormat.textOrNull;

import fr.maillage.registry.imports.domain.FormField;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.SeparatedReading;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a nomenclature: a code and its label a line, of the system that a column names, or the form for the whole file. */
public final class CodesFormat implements ImportFormat {

    public static final StageTable CODES = new StageTable(
            "stage_code", 2, List.of("system", "code", "label_fr", "label_en", "valid_from", "valid_to"));

    private static final Map<String, List<String>> COLUMNS = columns();
    private static final Set<String> REQUIRED = Set.of("code", "label");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_.-]{1,40}");
    private static final int LONGEST_LABEL = 500;

    private String system = "";

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("system", List.of("systeme", "nomenclature"));
        columns.put("code", List.of());
        columns.put("label", List.of("libelle", "label_fr", "libelle_nos"));
        columns.put("label_en", List.of("libelle_en"));
        columns.put("valid_from", List.of("date_debut", "debut_validite", "valide_du"));
        columns.put("valid_to", List.of("date_fin", "fin_validite", "valide_au"));
        return columns;
    }

    /** The system of a file without a column for it. */
    public static List<FormField> fields() {
        return List.of(new FormField(
                "system",
                false,
                text -> CodeSystem.find(text).isPresent(),
                "une nomenclature de GET /codes",
                "a code system of GET /codes"));
    }

    public void asked(ImportRequest request) {
        system = request.field("system");
    }

    @Override
    public String kind() {
        return "codes";
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean recognises(String firstLine) {
        return SeparatedReading.recognises(firstLine, COLUMNS, REQUIRED);
    }

    @Override
    public List<String> templateColumns() {
        return List.copyOf(COLUMNS.keySet());
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        SeparatedReading.read(lines, COLUMNS, REQUIRED, sink, (header, cells, line) -> row(header, cells, line, sink));
    }

    private void row(Header header, List<String> cells, long line, RowSink sink) {
        String cell = header.cell(cells, "system");
        String of = cell.isEmpty() ? system : cell;
        String code = header.cell(cells, "code");
        String label = header.cell(cells, "label");
        if (CodeSystem.find(of).isEmpty()) {
            refuse(
                    line,
                    "system",
                    of,
                    "Nomenclature « %s » inconnue ; attendu une de GET /codes, dans une colonne ou le champ system.",
                    "Unknown code system \"%s\"; one of GET /codes is expected, in a column or in form field system.",
                    sink);
            sink.rejectUnkeyed(line);
        } else if (!CODE.matcher(code).matches()) {
            refuse(
                    line,
                    "code",
                    code,
                    "Code « %s » ; attendu 1 à 40 lettres, chiffres ou tirets.",
                    "Code \"%s\"; 1 to 40 letters, digits or hyphens are expected.",
                    sink);
            sink.rejectUnkeyed(line);
        } else if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            refuse(
                    line,
                    "label",
                    label,
                    "Libellé « %s » ; attendu 1 à " + LONGEST_LABEL + " caractères.",
                    "Label \"%s\"; 1 to " + LONGEST_LABEL + " characters are expected.",
                    sink);
            sink.reject(CODES, line, List.of(of, code));
        } else {
            sink.accept(
                    CODES,
                    line,
                    Arrays.asList(
                            of,
                            code,
                            label,
                            textOrNull(header.cell(cells, "label_en")),
                            date(header, cells, "valid_from"),
                            date(header, cells, "valid_to")));
        }
    }

    /** A validity that cannot be read is no validity: labels are what the file is for. */
    private static @Nullable Object date(Header header, List<String> cells, String column) {
        return SourceDate.parse(header.cell(cells, column)).orElse(null);
    }

    private static void refuse(long line, String column, String value, String fr, String en, RowSink sink) {
        String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
        sink.issue(LineIssues.error(
                line, column, value, "invalid-" + column, fr.replace("%s", shown), en.replace("%s", shown), null));
    }
}
