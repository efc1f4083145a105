package fr.maillage.registry.territory.domain;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.SeparatedReading;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.Separated;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads INSEE's {@code base-ic-evol-struct-pop}: people of each IRIS by age. Columns bear the census year
 * ({@code P20_POP0002}): any year, one a file. Columns of ages are kept, for all ({@code 0-2}) and where the file cuts them
 * by sex ({@code F 0-14} and {@code H 0-14}, {@code F} and {@code H} of any age); columns of occupation are not.
 */
public final class IrisPopulationFormat implements ImportFormat {

    public static final StageTable POPULATIONS = new StageTable(
            "stage_territory_population",
            3,
            List.of("level", "code", "year", "total", "bands", "people", "commune_code"));

    private static final Pattern TOTAL = Pattern.compile("P([0-9]{2})_POP");
    private static final Pattern BAND = Pattern.compile("P[0-9]{2}_(POP|F|H)([0-9]{2})([0-9]{2}|P)");
    private static final Pattern SEX = Pattern.compile("P[0-9]{2}_POP([FH])");
    private static final Pattern IRIS = Pattern.compile("(?:[0-9]{2}|2[AB])[0-9]{7}");

    /** Two digits of a year: the file began with the census of 2006. */
    private static final int CENTURY = 2000;

    @Override
    public String kind() {
        return "iris-population";
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean recognises(String firstLine) {
        List<String> cells = Separated.split(firstLine, SeparatedReading.separator(firstLine));
        return cells != null
                && cells.stream().anyMatch(cell -> Header.fold(cell).equals("iris"))
                && cells.stream().anyMatch(cell -> TOTAL.matcher(cell.strip()).matches());
    }

    @Override
    public List<String> templateColumns() {
        return List.of(
                "IRIS",
                "COM",
                "P22_POP",
                "P22_POP0002",
                "P22_POP0305",
                "P22_POP0610",
                "P22_POP1117",
                "P22_POP1824",
                "P22_POP2539",
                "P22_POP4054",
                "P22_POP5564",
                "P22_POP6579",
                "P22_POP80P",
                "P22_POPH",
                "P22_H0014",
                "P22_H1529",
                "P22_H3044",
                "P22_H4559",
                "P22_H6074",
                "P22_H75P",
                "P22_POPF",
                "P22_F0014",
                "P22_F1529",
                "P22_F3044",
                "P22_F4559",
                "P22_F6074",
                "P22_F75P");
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        Columns columns = new Columns();
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("IRIS", List.of("code_iris"));
        SeparatedReading.read(
                lines,
                names,
                Set.of("IRIS"),
                sink,
                columns::learn,
                (header, cells, line) -> row(header, cells, line, columns, sink));
    }

    private static void row(Header header, List<String> cells, long line, Columns columns, RowSink sink) {
        String iris = header.cell(cells, "IRIS");
        if (!IRIS.matcher(iris).matches()) {
            sink.issue(LineIssues.error(
                    line,
                    "IRIS",
                    iris,
                    "invalid-code",
                    "Code IRIS attendu : 9 caractères, commune puis 4 chiffres.",
                    "IRIS code expected: 9 characters, commune then 4 digits.",
                    "REG-16"));
            sink.rejectUnkeyed(line);
            return;
        }
        List<String> bands = new ArrayList<>();
        List<String> people = new ArrayList<>();
        columns.bands.forEach((band, place) -> {
            String text = cells.get(place).strip().replace(',', '.');
            if (isNumber(text)) {
                bands.add(band);
                people.add(text);
            }
        });
        String total = cells.get(columns.total).strip().replace(',', '.');
        if (!isNumber(total)) {
            sink.issue(LineIssues.error(
                    line,
                    columns.totalName,
                    total,
                    "invalid-population",
                    "Population attendue : un nombre positif ou nul.",
                    "Population expected: a number, zero or more.",
                    null));
            sink.reject(POPULATIONS, line, List.of("iris", iris, String.valueOf(columns.year)));
            return;
        }
        sink.accept(
                POPULATIONS,
                line,
                Arrays.asList(
                        "iris",
                        iris,
                        columns.year,
                        total,
                        bands.toArray(String[]::new),
                        people.toArray(String[]::new),
                        iris.substring(0, 5)));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}([.][0-9]{1,30})?");
    }

    /** Where the year's columns stand. */
    private static final class Columns {

        private final Map<String, Integer> bands = new LinkedHashMap<>();
        private int total = -1;
        private int year;
        private String totalName = "";

        void learn(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i).strip();
                Matcher sum = TOTAL.matcher(cell);
                Matcher band = BAND.matcher(cell);
                Matcher sex = SEX.matcher(cell);
                if (sum.matches()) {
                    total = i;
                    totalName = cell;
                    year = CENTURY + Integer.parseInt(sum.group(1));
                } else if (band.matches()) {
                    String of = band.group(1).equals("POP") ? "" : band.group(1) + " ";
                    bands.put(of + ages(band.group(2), band.group(3)), i);
                } else if (sex.matches()) {
                    bands.put(sex.group(1), i);
                }
            }
            if (total < 0) {
                throw new Refusal(
                        Reason.MISSING_COLUMN,
                        1,
                        "Aucune colonne Pnn_POP (population totale, nn l'année).",
                        "No column Pnn_POP (all people, nn the year).");
            }
        }

        private static String ages(String from, String to) {
            return to.equals("P") ? Integer.parseInt(from) + "+" : Integer.parseInt(from) + "-" + Integer.parseInt(to);
        }
    }
}
