package fr.maillage.registry.zoning.domain;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.imports.domain.FormField;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.SeparatedReading;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a zoning: a commune, TVS or QPV a line and its zone. For which profession, by which act and from which day the file
 * does not say: the form does.
 */
public final class ZoningFormat implements ImportFormat {

    public static final StageTable ZONES = new StageTable(
            "stage_zoning", 4, List.of("profession", "valid_from", "level", "code", "zone", "act", "commune_code"));

    private static final Map<String, List<String>> COLUMNS = columns();
    private static final Set<String> REQUIRED = Set.of("zonage");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,20}");
    private static final int LONGEST_ACT = 300;

    private String profession = "";
    private String validFrom = "";
    private String act = "";

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("code_insee", List.of("com", "codgeo", "depcom", "code_commune", "insee"));
        columns.put("code_tvs", List.of("tvs", "tvs_code"));
        columns.put("code_qpv", List.of("code_qp", "qpv"));
        columns.put("zonage", List.of("zonage_mg", "zone", "zonage_ars", "classement", "zonage_medecin"));
        return columns;
    }

    /** What only the form can tell. */
    public static List<FormField> fields() {
        return List.of(
                new FormField(
                        "profession",
                        true,
                        text -> Profession.parse(text).isPresent(),
                        "une profession telle que 10, G15:60 ou R95:93",
                        "a profession such as 10, G15:60 or R95:93"),
                new FormField(
                        "act",
                        true,
                        text -> text.length() <= LONGEST_ACT && text.chars().noneMatch(Character::isISOControl),
                        "l'acte, en %d caractères au plus".formatted(LONGEST_ACT),
                        "the act, in %d characters at most".formatted(LONGEST_ACT)),
                new FormField(
                        "validFrom",
                        true,
                        text -> SourceDate.parse(text).isPresent(),
                        "une date AAAA-MM-JJ",
                        "a date YYYY-MM-DD"));
    }

    public void asked(ImportRequest request) {
        profession = Profession.parse(request.field("profession"))
                .map(Profession::text)
                .orElse("");
        validFrom = SourceDate.parse(request.field("validFrom"))
                .map(String::valueOf)
                .orElse("");
        act = request.field("act");
    }

    @Override
    public String kind() {
        return "zoning";
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean recognises(String firstLine) {
        return SeparatedReading.recognises(firstLine, COLUMNS, REQUIRED)
                && List.of("code_insee", "code_tvs", "code_qpv").stream()
                        .anyMatch(column -> SeparatedReading.recognises(firstLine, COLUMNS, Set.of(column)));
    }

    @Override
    public List<String> templateColumns() {
        return List.copyOf(COLUMNS.keySet());
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        SeparatedReading.read(lines, COLUMNS, REQUIRED, sink, (header, cells, line) -> row(header, cells, line, sink));
    }

    /** The narrowest place that a line names is what it speaks of. */
    private void row(Header header, List<String> cells, long line, RowSink sink) {
        String qpv = header.cell(cells, "code_qpv");
        String commune = header.cell(cells, "code_insee");
        String tvs = header.cell(cells, "code_tvs");
        String level = !qpv.isEmpty() ? "qpv" : !commune.isEmpty() ? "commune" : "tvs";
        String code = !qpv.isEmpty() ? qpv : !commune.isEmpty() ? commune : tvs;
        boolean good = level.equals("commune")
                ? CommuneCode.parse(code).isPresent()
                : CODE.matcher(code).matches();
        if (!good) {
            sink.issue(LineIssues.error(
                    line,
                    "code_insee",
                    code,
                    "invalid-code",
                    "Code attendu : commune INSEE de 5 caractères, TVS ou QPV.",
                    "Code expected: an INSEE commune of 5 characters, a TVS or a QPV.",
                    "REG-15"));
            sink.rejectUnkeyed(line);
            return;
        }
        String text = header.cell(cells, "zonage");
        Optional<Zone> zone = Zone.ofFile(text);
        if (zone.isEmpty()) {
            sink.issue(LineIssues.error(
                    line,
                    "zonage",
                    text,
                    "unknown-zone",
                    "Zone « %s » ; attendu ZIP, ZAC, ZAR, HZ ou N/A.".formatted(text),
                    "Zone \"%s\"; ZIP, ZAC, ZAR, HZ or N/A is expected.".formatted(text),
                    null));
            sink.reject(ZONES, line, List.of(profession, validFrom, level, code));
            return;
        }
        String stamped = level.equals("commune") ? code : null;
        sink.accept(
                ZONES,
                line,
                Arrays.asList(profession, validFrom, level, code, zone.get().name(), act, stamped));
    }
}
