package fr.maillage.registry.territory.domain;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.SeparatedReading;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the list of health-life territories: one commune a line, with the territory it is part of. */
public final class TvsFormat implements ImportFormat {

    public static final StageTable COMMUNES =
            new StageTable("stage_tvs", 1, List.of("commune_code", "tvs_code", "name", "search_name"));

    private static final Map<String, List<String>> COLUMNS = columns();
    private static final Set<String> REQUIRED = Set.of("code_insee", "code_tvs");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,20}");

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("code_insee", List.of("com", "codgeo", "depcom", "code_commune", "commune", "insee"));
        columns.put("code_tvs", List.of("tvs", "tvs_code", "codtvs", "agr"));
        columns.put("nom_tvs", List.of("libtvs", "lib_tvs", "libelle_tvs", "tvs_nom", "libagr", "lib_agr"));
        return columns;
    }

    @Override
    public String kind() {
        return "tvs";
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

    private static void row(Header header, List<String> cells, long line, RowSink sink) {
        String commune = header.cell(cells, "code_insee");
        String tvs = header.cell(cells, "code_tvs");
        if (CommuneCode.parse(commune).isEmpty()) {
            sink.issue(LineIssues.error(
                    line,
                    "code_insee",
                    commune,
                    "invalid-code",
                    "Code commune INSEE attendu : 5 caractères, zéro initial compris.",
                    "INSEE commune code expected: 5 characters, leading zero included.",
                    "REG-15"));
            sink.rejectUnkeyed(line);
        } else if (!CODE.matcher(tvs).matches()) {
            sink.issue(LineIssues.error(
                    line,
                    "code_tvs",
                    tvs,
                    "invalid-code",
                    "Code de TVS attendu : 1 à 20 lettres ou chiffres.",
                    "TVS code expected: 1 to 20 letters or digits.",
                    null));
            sink.reject(COMMUNES, line, List.of(commune));
        } else {
            String name = header.cell(cells, "nom_tvs");
            String shown = name.isEmpty() ? "TVS " + tvs : name;
            sink.accept(COMMUNES, line, Arrays.asList(commune, tvs, shown, SearchName.of(shown)));
        }
    }
}
