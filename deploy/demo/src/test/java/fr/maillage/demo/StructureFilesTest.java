package fr.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FINESS in its two formats. */
class StructureFilesTest {
    @TempDir
    static Path folder;

    private static Generated generated = new Generated(Path.of("."), Map.of());
    private static List<List<String>> stock = List.of();

    @BeforeAll
    static void generate() {
        generated = Generated.of(folder, 31_35, "69");
        stock = generated.lines("etalab-cs1100507-stock_DEMO.csv", StandardCharsets.ISO_8859_1).stream()
                .map(line -> Arrays.asList(line.split(";", -1)))
                .toList();
    }

    private static List<List<String>> section(String name) {
        return stock.stream().filter(row -> row.getFirst().equals(name)).toList();
    }

    @Test
    void the_stock_has_32_cells_a_structure_and_six_a_point() {
        assertThat(stock.getFirst()).startsWith("finess", "etalab", "DEMO");
        assertThat(section("structureet"))
                .hasSizeGreaterThan(300)
                .allSatisfy(row -> assertThat(row).hasSize(32));
        assertThat(section("geolocalisation"))
                .hasSizeGreaterThan(300)
                .allSatisfy(row -> assertThat(row).hasSize(6));
        assertThat(section("structureet").size() + section("geolocalisation").size() + 1)
                .isEqualTo(stock.size());
    }

    @Test
    void numbers_belong_to_no_department_hold_their_check_digit_and_are_given_once() {
        Set<String> numbers = new HashSet<>();
        for (List<String> row : section("structureet")) {
            for (String number : row.subList(1, 3)) {
                assertThat(number).matches("99[0-9]{7}");
                assertThat(Numbers.luhnHolds(number)).as(number).isTrue();
                assertThat(numbers.add(number)).as(number).isTrue();
            }
        }
        assertThat(section("geolocalisation"))
                .allSatisfy(row -> assertThat(numbers).contains(row.get(1)));
    }

    @Test
    void labels_are_latin_1_and_every_structure_says_that_it_is_none() {
        assertThat(section("structureet")).anyMatch(row -> row.get(19).equals("Maison de santé (L.6223-3)"));
        assertThat(section("structureet"))
                .allSatisfy(row -> assertThat(row.get(5)).isEqualTo("STRUCTURE FICTIVE - DEMONSTRATION"));
    }

    @Test
    void kinds_of_primary_care_are_all_there() {
        Set<String> categories =
                section("structureet").stream().map(row -> row.get(18)).collect(Collectors.toSet());

        assertThat(categories).contains("603", "124", "604", "620", "611", "355", "365", "500", "223", "354", "617");
    }

    @Test
    void finess_plus_tells_of_the_same_structures_and_of_closed_ones() throws IOException {
        Set<String> active = new HashSet<>();
        Set<String> closed = new HashSet<>();
        for (JsonNode entity : plus().path("pmej")) {
            for (JsonNode site : entity.path("ege")) {
                String number = site.path("informationsGeneralesEGE")
                        .path("numFinessEge")
                        .asText();
                assertThat(Numbers.luhnHolds(number)).as(number).isTrue();
                (site.path("etatObjet").asText().equals("A") ? active : closed).add(number);
                JsonNode point = site.path("adresse").path(0).path("coordonneesGeographique");
                assertThat(point.path("coordonneeX").asDouble()).isBetween(4.0, 6.0);
                assertThat(point.path("coordonneeY").asDouble()).isBetween(45.0, 47.0);
                assertThat(point.path("directionLatitude").asDouble()).isBetween(6_400_000.0, 6_600_000.0);
            }
        }
        assertThat(active)
                .isEqualTo(
                        section("structureet").stream().map(row -> row.get(1)).collect(Collectors.toSet()));
        assertThat(closed).isNotEmpty().doesNotContainAnyElementsOf(active);
    }

    private static JsonNode plus() throws IOException {
        try (InputStream stream = new GZIPInputStream(
                Files.newInputStream(generated.folder().resolve("finessplus-structures_DEMO.json.gz")))) {
            return new ObjectMapper().readTree(stream);
        }
    }
}
