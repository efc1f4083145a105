package fr.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.demo.reference.Commune;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Outlines judged by a geometry library that had no part in drawing them; inhabitants that add up. */
class GeographyFilesTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** Square degrees: a strip of ten centimetres along a commune, which is what six decimals can lose. */
    private static final double STRIP = 2e-6;

    @TempDir
    static Path folder;

    private static Generated generated = new Generated(Path.of("."), Map.of());
    private static Map<String, Geometry> communes = Map.of();
    private static Map<String, Geometry> irises = Map.of();

    @BeforeAll
    static void generate() throws IOException {
        generated = Generated.of(folder, 31_35, "35");
        communes = outlines("communes-contours_DEMO.geojson", "code");
        irises = outlines("contours-iris_DEMO.geojson", "code_iris");
    }

    private static Map<String, Geometry> outlines(String file, String key) throws IOException {
        Map<String, Geometry> outlines = new LinkedHashMap<>();
        for (JsonNode feature : features(file)) {
            List<Coordinate> ring = new ArrayList<>();
            feature.path("geometry")
                    .path("coordinates")
                    .path(0)
                    .forEach(position -> ring.add(new Coordinate(
                            position.path(0).asDouble(), position.path(1).asDouble())));
            outlines.put(
                    feature.path("properties").path(key).asText(),
                    GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)));
        }
        return outlines;
    }

    private static JsonNode features(String file) throws IOException {
        return new ObjectMapper()
                .readTree(generated.folder().resolve(file).toFile())
                .path("features");
    }

    private static Geometry commune(String code) {
        Geometry outline = communes.get(code);
        if (outline == null) {
            throw new AssertionError("commune (" + code + ") must have an outline");
        }
        return outline;
    }

    @Test
    void every_outline_is_valid_and_every_commune_has_one() {
        assertThat(communes.keySet())
                .containsExactlyElementsOf(Generated.REFERENCE.ofDepartment("35").stream()
                        .map(Commune::code)
                        .toList());
        assertThat(communes.values())
                .allSatisfy(outline -> assertThat(outline.isValid()).isTrue());
        assertThat(irises.values())
                .allSatisfy(outline -> assertThat(outline.isValid()).isTrue());
    }

    @Test
    void communes_do_not_overlap() {
        Geometry whole = UnaryUnionOp.union(communes.values());

        assertThat(communes.values().stream().mapToDouble(Geometry::getArea).sum())
                .isCloseTo(whole.getArea(), within(STRIP * communes.size()));
    }

    @Test
    void irises_partition_their_commune() {
        Map<String, List<Geometry>> byCommune = irises.entrySet().stream()
                .collect(Collectors.groupingBy(
                        iris -> iris.getKey().substring(0, 5),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(byCommune.keySet()).isEqualTo(communes.keySet());
        assertThat(byCommune.get("35238")).hasSize(Math.round(230_890 / 2_000f));
        byCommune.forEach((code, parts) -> {
            Geometry commune = commune(code);
            double sum = parts.stream().mapToDouble(Geometry::getArea).sum();
            assertThat(sum).as(code).isCloseTo(commune.getArea(), within(STRIP));
            assertThat(UnaryUnionOp.union(parts).symDifference(commune).getArea())
                    .as(code)
                    .isLessThan(STRIP);
        });
    }

    @Test
    void priority_neighbourhoods_lie_inside_one_commune_and_apart_from_each_other() throws IOException {
        Map<String, Geometry> qpv = outlines("qp2024_DEMO.geojson", "code_qp");
        Map<String, String> seats = new HashMap<>();
        features("qp2024_DEMO.geojson")
                .forEach(feature -> seats.put(
                        feature.path("properties").path("code_qp").asText(),
                        feature.path("properties").path("insee_com").asText()));

        assertThat(qpv).hasSizeGreaterThan(5);
        assertThat(qpv.keySet()).allSatisfy(code -> assertThat(code).matches("QN035[0-9]{2}Z"));
        qpv.forEach((code, outline) -> {
            assertThat(outline.isValid()).as(code).isTrue();
            assertThat(commune(seats.getOrDefault(code, "")).covers(outline))
                    .as(code)
                    .isTrue();
        });
        List<Geometry> all = List.copyOf(qpv.values());
        assertThat(IntStream.range(0, all.size()).boxed().toList())
                .allSatisfy(i -> assertThat(
                                all.subList(i + 1, all.size()).stream().noneMatch(all.get(i)::intersects))
                        .isTrue());
    }

    @Test
    void inhabitants_add_up_by_commune_by_age_and_by_sex() {
        List<String> header = List.of(generated
                .lines("base-ic-evol-struct-pop-2020_DEMO.csv")
                .getFirst()
                .split(";"));
        Map<String, Integer> people = new HashMap<>();
        for (List<String> row : generated.rows("base-ic-evol-struct-pop-2020_DEMO.csv", ";")) {
            assertThat(row).hasSameSizeAs(header);
            int all = sum(header, row, "P20_POP");
            assertThat(irises).containsKey(row.get(0));
            assertThat(sum(header, row, "P20_POP0002", "P20_POP80P")).isEqualTo(all);
            assertThat(sum(header, row, "P20_POP0014", "P20_POP75P")).isEqualTo(all);
            assertThat(sum(header, row, "P20_POP0019", "P20_POP65P")).isEqualTo(all);
            assertThat(sum(header, row, "P20_POPH") + sum(header, row, "P20_POPF"))
                    .isEqualTo(all);
            assertThat(sum(header, row, "P20_H0014", "P20_H75P")).isEqualTo(sum(header, row, "P20_POPH"));
            assertThat(sum(header, row, "C20_POP15P_CS1", "C20_POP15P_CS8")).isEqualTo(sum(header, row, "C20_POP15P"));
            people.merge(row.get(1), all, Integer::sum);
        }
        Generated.REFERENCE
                .ofDepartment("35")
                .forEach(commune -> assertThat(people.get(commune.code()))
                        .as(commune.name())
                        .isEqualTo(commune.population()));
    }

    private static int sum(List<String> header, List<String> row, String column) {
        return sum(header, row, column, column);
    }

    private static int sum(List<String> header, List<String> row, String first, String last) {
        return IntStream.rangeClosed(header.indexOf(first), header.indexOf(last))
                .map(i -> Integer.parseInt(row.get(i)))
                .sum();
    }

    @Test
    void addresses_lie_in_their_commune_and_have_an_identifier_each() {
        Set<String> ids = new HashSet<>();
        List<List<String>> rows = generated.rows("adresses-35_DEMO.csv", ";");
        assertThat(generated.lines("adresses-35_DEMO.csv").getFirst().split(";", -1))
                .hasSize(23);
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows) {
            Point house = GEOMETRY.createPoint(
                    new Coordinate(Double.parseDouble(row.get(12)), Double.parseDouble(row.get(13))));
            if (row.size() != 23
                    || !ids.add(row.getFirst())
                    || commune(row.get(6)).distance(house) > 2e-6) {
                wrong.add(row.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat((long) rows.size()).isEqualTo(generated.counts().get("addresses"));
    }

    @Test
    void every_commune_has_a_catchment_area_and_a_zone() {
        List<String> codes = Generated.REFERENCE.ofDepartment("35").stream()
                .map(Commune::code)
                .toList();

        assertThat(generated.rows("tvs_DEMO.csv", ";").stream().map(List::getFirst))
                .containsExactlyElementsOf(codes);
        List<List<String>> zones = generated.rows("zonage-mg_DEMO.csv", ";");
        assertThat(zones.stream().map(List::getFirst)).containsExactlyElementsOf(codes);
        assertThat(zones.stream().map(List::getLast).distinct()).contains("1_ZIP", "2_ZAC");
        assertThat(zones).allSatisfy(row -> assertThat(row.getLast()).isIn("1_ZIP", "2_ZAC", "3_HZ", "4_ZAR"));
    }
}
