package fr.maillage.registry.geography;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.geography.domain.FeatureReader.Feature;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.domain.OutlineMaker.Made;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTest {

    private static final String SQUARE = "[[[1,2],[1.5,2],[1.5,2.5],[1,2.5],[1,2]]]";

    private static List<Feature> read(String text) throws IOException {
        List<Feature> found = new ArrayList<>();
        new GeoJson().read(new ByteArrayInputStream(text.getBytes(UTF_8)), found::add);
        return found;
    }

    private static String feature(String type, String coordinates) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"%s\",\"coordinates\":%s},\"properties\":{\"code\":\"x\"}}]}"
                .formatted(type, coordinates);
    }

    private static Made make(String type, String coordinates) throws IOException {
        Feature feature = read(feature(type, coordinates)).getFirst();
        assertThat(feature.fault()).isNull();
        return new JtsOutlines().tolerant(Objects.requireNonNull(feature.shape()));
    }

    private static @Nullable Outline outline(String type, String coordinates) throws IOException {
        return make(type, coordinates).outline();
    }

    @Test
    void a_polygon_comes_back_as_it_was_written() throws IOException {
        Outline outline = Objects.requireNonNull(outline("Polygon", SQUARE));

        assertThat(outline.toGeoJson()).isEqualTo("{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}");
        assertThat(outline.contains(1_200_000, 2_200_000)).isTrue();
        assertThat(outline.contains(1_600_000, 2_200_000)).isFalse();
    }

    @Test
    void a_hole_and_a_second_part_are_kept_and_heights_left_out() throws IOException {
        Outline outline = Objects.requireNonNull(
                outline(
                        "MultiPolygon",
                        "[[[[0,0,7],[9,0,7],[9,9,7],[0,9,7],[0,0,7]],[[3,3],[6,3],[6,6],[3,6],[3,3]]],[[[20,0],[21,0],[21,1],[20,0]]]]"));

        assertThat(outline.polygons()).hasSize(2);
        assertThat(outline.contains(1_000_000, 1_000_000)).isTrue();
        assertThat(outline.contains(4_000_000, 4_000_000)).isFalse();
        assertThat(outline.contains(20_800_000, 500_000)).isTrue();
        assertThat(outline.toGeoJson()).startsWith("{\"type\":\"MultiPolygon\"");
    }

    @Test
    void members_may_come_in_any_order_and_lists_become_one_text() throws IOException {
        String text =
                "{\"features\":[{\"properties\":{\"insee_com\":[\"31555\",\"31069\"],\"n\":3,\"deep\":{\"x\":[1]},\"none\":null},\"geometry\":{\"coordinates\":%s,\"bbox\":[1,2],\"type\":\"Polygon\"},\"id\":\"f1\",\"type\":\"Feature\"}],\"type\":\"FeatureCollection\"}"
                        .formatted(SQUARE);

        Feature feature = read(text).getFirst();

        assertThat(feature.properties())
                .containsEntry("insee_com", "31555,31069")
                .containsEntry("n", "3")
                .containsEntry("id", "f1")
                .doesNotContainKeys("none", "deep");
        assertThat(feature.shape()).isNotNull();
    }

    @Test
    void a_plain_list_of_objects_is_read_too() throws IOException {
        assertThat(read("[{\"code\":\"01039\",\"chefLieu\":\"01138\"}, 7]"))
                .extracting(Feature::properties)
                .extracting(properties -> properties.get("chefLieu"))
                .containsExactly("01138", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Point        | [1,2]                                    | unsupported-geometry
                    Polygon      | [[[1,2],["a",2],[1.5,2.5],[1,2]]]        | bad-coordinates
                    Polygon      | [[[1,2],[3],[1.5,2.5],[1,2]]]            | bad-coordinates
                    MultiPolygon | [[[1,2],[1.5,2],[1.5,2.5],[1,2]]]        | bad-coordinates
                    Polygon      | [[[1,2],[[1.5,2]],[1.5,2.5],[1,2]]]      | bad-coordinates
                    Polygon      | [[[1,2],{"x":[[[1]]]},[1.5,2.5],[1,2]]]  | bad-coordinates
                    """)
    void a_shape_that_cannot_be_read_spoils_its_feature_alone(String type, String coordinates, String code)
            throws IOException {
        String second = feature("Polygon", SQUARE).replaceFirst("^.*?\\[", "").replaceFirst("]}$", "");
        String text = feature(type, coordinates).replaceFirst("]}$", "," + second + "]}");

        List<Feature> found = read(text);

        assertThat(Objects.requireNonNull(found.getFirst().fault()).code()).isEqualTo(code);
        assertThat(found.getFirst().properties()).containsEntry("code", "x");
        assertThat(found).hasSize(2);
        assertThat(found.getLast().shape()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [[[1,2],[1.5,2],[1.5,2.5],[1,2.5]]]                   | open-ring
                    [[[1,2],[1.5,2],[1,2]]]                               | short-ring
                    [[[574000,6279000],[575000,6279000],[575000,6280000],[574000,6279000]]] | not-degrees
                    [[[1,2],[1,2],[1,2],[1,2]]]                           | flat-shape
                    [[[1,2],[2,2],[3,2],[1,2]]]                           | flat-shape
                    """)
    void what_is_no_outline_is_named(String coordinates, String code) throws IOException {
        Made made = make("Polygon", coordinates);

        assertThat(made.outline()).isNull();
        assertThat(Objects.requireNonNull(made.fault()).code()).isIn(code, "invalid-shape");
    }

    @Test
    void a_small_crossing_is_repaired_in_a_file_and_refused_of_a_person() throws IOException {
        String coordinates = "[[[0,0],[10,0],[10,10],[9.99,10.01],[9.99,9.99],[10,10.01],[0,10],[0,0]]]";
        var shape = Objects.requireNonNull(
                read(feature("Polygon", coordinates)).getFirst().shape());

        Made tolerant = new JtsOutlines().tolerant(shape);
        Made strict = new JtsOutlines().strict(shape);

        assertThat(tolerant.outline()).isNotNull();
        assertThat(tolerant.repair()).isNotNull();
        assertThat(Objects.requireNonNull(strict.fault()).en()).contains("latitude, longitude");
    }

    @Test
    void a_figure_of_eight_is_not_repaired_into_something_else() throws IOException {
        Made made = make("Polygon", "[[[0,0],[10,10],[10,0],[0,9],[0,0]]]");

        assertThat(made.outline()).isNull();
        assertThat(Objects.requireNonNull(made.fault()).code()).isEqualTo("invalid-shape");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"features\":[{\"type\":\"Feature\"", "[{\"code\":\"0103", "{\"type\":\"FeatureCollection\""})
    void half_a_file_is_told_as_such(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Topology\"}", "7", "\"a\"", "{\"features\":[{]}", "{nope}", "[NaN]"})
    void what_is_no_list_is_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_JSON));
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(() -> read("{\"features\":" + "[".repeat(10_000))).isInstanceOf(Refusal.class);
    }

    @Test
    void latin_letters_are_told_as_the_wrong_encoding() {
        byte[] latin = "{\"features\":[{\"properties\":{\"nom\":\"Hé ho\"}}]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new GeoJson().read(new ByteArrayInputStream(latin), _ -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ENCODING));
    }
}
