package fr.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.demo.reference.Commune;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three files of the directory of people, cell by cell. */
class DirectoryFilesTest {
    private static final int CELLS = 57;
    private static final int OTHER_CELLS = 14;
    private static final int NATIONAL_ID = 2;
    private static final int NAME = 7;
    private static final int PROFESSION = 9;
    private static final int SKILL = 15;
    private static final int MODE = 17;
    private static final int SITE = 21;
    private static final int TECHNICAL_ID = 23;
    private static final int STREET = 32;
    private static final int POSTCODE = 35;
    private static final int COMMUNE = 36;
    private static final int COUNTRY = 38;
    private static final int SECTOR = 48;
    private static final int KIND = 54;

    @TempDir
    static Path folder;

    private static Generated generated = new Generated(Path.of("."), Map.of());
    private static List<List<String>> rows = List.of();

    @BeforeAll
    static void generate() {
        generated = Generated.of(folder, 31_35, "35");
        rows = generated.rows("PS_LibreAcces_Personne_activite_DEMO.txt", "|");
    }

    @Test
    void every_line_has_the_columns_of_the_header_and_a_trailing_pipe() {
        List<String> lines = generated.lines("PS_LibreAcces_Personne_activite_DEMO.txt");
        assertThat(lines.stream().filter(line -> !line.endsWith("|") || line.contains("\"")))
                .isEmpty();
        assertThat(rows.stream().filter(row -> row.size() != CELLS)).isEmpty();
        List<String> header = List.of(lines.getFirst().split("\\|", -1));
        assertThat(header).hasSize(CELLS);
        assertThat(header.get(NATIONAL_ID)).isEqualTo("Identification nationale PP");
        assertThat(header.get(COMMUNE)).isEqualTo("Code commune (coord. structure)");
        assertThat(header.get(KIND)).isEqualTo("Code genre activité");
        for (String file : List.of("PS_LibreAcces_SavoirFaire_DEMO.txt", "PS_LibreAcces_Dipl_AutExerc_DEMO.txt")) {
            assertThat(generated.rows(file, "|").stream().filter(row -> row.size() != OTHER_CELLS))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void numbers_are_of_the_range_that_nobody_has_and_their_check_digit_holds() {
        Pattern range = Pattern.compile("899[1-9][0-9]{8}|0[0-9][0-9AB]99[0-9]{5}");
        Map<String, String> names = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows) {
            String national = row.get(NATIONAL_ID);
            boolean rightDigit = national.startsWith("0") || Numbers.luhnHolds(row.get(1));
            boolean ownRange = range.matcher(national).matches() && national.equals(row.get(0) + row.get(1));
            String name = row.subList(NAME, NAME + 3).toString();
            if (!rightDigit
                    || !ownRange
                    || !names.computeIfAbsent(national, id -> name).equals(name)) {
                wrong.add(row.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat((long) names.size()).isEqualTo(generated.counts().get("people"));
    }

    @Test
    void every_commune_exists_now_or_is_told_as_a_former_one() throws IOException {
        Set<String> known = Stream.concat(
                        Generated.REFERENCE.communes().stream(), Generated.REFERENCE.parents().stream())
                .map(Commune::code)
                .collect(Collectors.toSet());
        Set<String> former = new HashSet<>();
        new ObjectMapper()
                .readTree(folder.resolve("communes-deleguees_DEMO.json").toFile())
                .forEach(commune -> former.add(commune.path("code").asText()));
        assertThat(former).isNotEmpty().doesNotContainAnyElementsOf(known);
        Set<String> written = rows.stream()
                .map(row -> row.get(COMMUNE))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        assertThat(written)
                .allSatisfy(code -> assertThat(known.contains(code) || former.contains(code))
                        .as(code)
                        .isTrue());
        assertThat(written).anySatisfy(code -> assertThat(former).contains(code));
    }

    @Test
    void a_large_share_of_the_lines_has_no_address_and_it_is_counted() {
        long without = rows.stream()
                .filter(row -> row.get(POSTCODE).isEmpty() && row.get(COUNTRY).isEmpty())
                .count();

        // 42 % in the country; a department has more or less of the hospitals whose lines are concerned.
        assertThat((double) without / rows.size()).isBetween(0.30, 0.50);
        assertThat(without).isEqualTo(generated.counts().get("linesWithoutAddress"));
    }

    @Test
    void nearly_every_liberal_has_a_street_and_the_others_are_of_known_kinds() {
        List<List<String>> liberal =
                rows.stream().filter(row -> row.get(MODE).equals("L")).toList();
        long street = liberal.stream().filter(row -> !row.get(STREET).isEmpty()).count();

        assertThat((double) street / liberal.size()).isGreaterThan(0.96).isLessThan(0.99);
        assertThat(liberal.stream().filter(row -> row.get(STREET).isEmpty()))
                .allSatisfy(row -> assertThat(row.get(KIND).equals("GENR02")
                                || row.get(34).contains("CEDEX")
                                || row.get(33).startsWith("LIEU DIT")
                                || !row.get(POSTCODE).isEmpty())
                        .as(row.toString())
                        .isTrue());
    }

    @Test
    void the_odd_cases_of_the_real_file_are_there() {
        assertThat(rows)
                .anyMatch(
                        row -> row.get(34).contains("CEDEX") && row.get(COMMUNE).isEmpty());
        assertThat(rows).anyMatch(row -> row.get(0).equals("0"));
        assertThat(rows)
                .anyMatch(row ->
                        row.get(KIND).equals("GENR02") && row.get(TECHNICAL_ID).isEmpty());
        assertThat(rows).anyMatch(row -> row.get(PROFESSION).equals("93"));
        assertThat(rows).anyMatch(row -> row.get(SKILL).equals("SI01"));
        assertThat(rows).anyMatch(row -> row.get(SECTOR).equals("SA50"));
        assertThat(rows).anyMatch(row -> row.get(COUNTRY).equals("99132"));
        assertThat(rows).anyMatch(row -> row.get(STREET).contains("  "));
        assertThat(rows).anyMatch(row -> row.get(STREET).startsWith("ST "));
        assertThat(rows)
                .anyMatch(row -> row.get(31).isEmpty() && row.get(STREET).startsWith("AV "));
        assertThat(rows)
                .anyMatch(row ->
                        row.get(SITE).startsWith("9999") && !row.get(SITE).isEmpty());
        Map<String, Set<String>> sites = new HashMap<>();
        rows.stream()
                .filter(row -> !row.get(TECHNICAL_ID).isEmpty())
                .forEach(row -> sites.computeIfAbsent(row.get(NATIONAL_ID), id -> new HashSet<>())
                        .add(row.get(TECHNICAL_ID)));
        assertThat(sites.values()).anyMatch(places -> places.size() >= 3);
    }

    @Test
    void age_is_known_of_most_of_the_tenant_s_liberals_and_nowhere_in_the_directory() {
        List<List<String>> known = generated.rows("local-knowledge-243500139_DEMO.csv", ";");

        assertThat(known)
                .hasSizeGreaterThan(2_000)
                .allSatisfy(row -> assertThat(row.get(1)).matches("[2-7][05]-[2-7][49]"));
        Set<String> people = rows.stream()
                .map(row -> row.get(0).equals("8") ? row.get(1) : "adeli:" + row.get(1))
                .collect(Collectors.toSet());
        assertThat(people).containsAll(known.stream().map(List::getFirst).toList());
    }
}
