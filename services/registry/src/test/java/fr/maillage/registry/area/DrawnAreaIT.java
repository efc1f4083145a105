package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.ARS;
import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.RENNES;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.ars;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Areas.patch;
import static fr.maillage.registry.area.Areas.shared;
import static fr.maillage.registry.area.Areas.tag;
import static fr.maillage.registry.area.Drawings.box;
import static fr.maillage.registry.area.Drawings.draw;
import static fr.maillage.registry.area.Drawings.drawn;
import static fr.maillage.registry.area.Drawings.in;
import static fr.maillage.registry.area.Drawings.polygon;
import static fr.maillage.registry.area.Drawings.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas with an outline of their own: who is inside, who may know, what is refused. */
@QuarkusTest
class DrawnAreaIT {

    @BeforeEach
    void somePlaces() {
        RegistryApi.awaitReference();
        Drawings.nobody();
        somebody("a-inside", 0.02, 0.02, "HOUSENUMBER");
        somebody("b-hole", 0.05, 0.05, "HOUSENUMBER");
        somebody("c-outside", 0.15, 0.05, "HOUSENUMBER");
        somebody("d-commune", 0.03, 0.03, "COMMUNE");
        somebody("e-east", 0.09, 0.05, "STREET");
    }

    @AfterEach
    void asBefore() {
        Drawings.nobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"structures", "professionals"})
    void lists_hold_whoever_has_a_point_inside_and_not_in_a_hole(String list) {
        String area = drawn(TOULOUSE);

        assertThat(in(TOULOUSE, list, area)).containsExactly("drawn-a-inside", "drawn-e-east");
        assertThat(in(TOULOUSE, list, area + "&sort=id")).containsExactly("drawn-a-inside", "drawn-e-east");
        JsonPath counted = officer(TOULOUSE)
                .get(RegistryApi.BASE + "/" + list + "?limit=1&total=exact&territory=area:" + area)
                .jsonPath();
        assertThat(counted.getLong("page.total")).isEqualTo(2);
        String cursor = counted.getString("page.next");
        assertThat(officer(TOULOUSE)
                        .urlEncodingEnabled(false)
                        .get(RegistryApi.BASE + "/" + list + "?limit=1&total=exact&territory=area:" + area + "&cursor="
                                + cursor)
                        .jsonPath()
                        .getString("items[0].id"))
                .endsWith("drawn-e-east");
    }

    @ParameterizedTest
    @ValueSource(strings = {"structures", "professionals"})
    void exports_hold_the_same(String list) {
        String area = drawn(TOULOUSE);

        for (String format : List.of("text/csv", "application/x-ndjson", "application/geo+json")) {
            String export = officer(TOULOUSE)
                    .accept(format)
                    .get(RegistryApi.BASE + "/" + list + "?territory=area:" + area)
                    .asString();
            assertThat(export)
                    .contains("drawn-a-inside", "drawn-e-east")
                    .doesNotContain("drawn-b", "drawn-c", "drawn-d");
        }
    }

    @Test
    void names_circles_and_other_filters_narrow_what_is_inside() {
        String area = drawn(TOULOUSE);

        assertThat(in(TOULOUSE, "professionals", area + "&q=dessin")).hasSize(2);
        assertThat(in(TOULOUSE, "professionals", area + "&q=autre&match=prefix"))
                .isEmpty();
        assertThat(in(TOULOUSE, "professionals", area + "&profession=G15:60")).isEmpty();
        String near = "&near=" + (Drawings.SOUTH + 0.02) + "," + (Drawings.WEST + 0.02) + "&radiusM=1000";
        assertThat(in(TOULOUSE, "professionals", area + near)).containsExactly("drawn-a-inside");
        assertThat(in(TOULOUSE, "structures", area + near)).containsExactly("drawn-a-inside");
    }

    @Test
    void members_and_outline_count_together_and_any_of_several_areas_will_do() {
        String both = drawn(TOULOUSE, "commune:97502");
        String other =
                draw(TOULOUSE, polygon(box(0.12, 0, 0.2, 0.1))).jsonPath().getString("id");

        assertThat(in(TOULOUSE, "structures", both)).contains("drawn-a-inside", "drawn-e-east");
        assertThat(in(TOULOUSE, "professionals", both + "&territory=area:" + other))
                .contains("drawn-a-inside", "drawn-c-outside", "drawn-e-east");
        JsonPath shown = officer(TOULOUSE).get(PATH + "/" + both).jsonPath();
        assertThat(shown.getInt("memberCount")).isEqualTo(1);
        assertThat(shown.getBoolean("drawn")).isTrue();
        assertThat(shown.getMap("")).containsEntry("population", null);
    }

    @Test
    void an_outline_is_read_as_it_was_drawn_and_as_a_map() {
        String area = drawn(TOULOUSE);

        JsonPath shown = officer(TOULOUSE).get(PATH + "/" + area).jsonPath();
        assertThat(shown.getString("outline.type")).isEqualTo("Polygon");
        assertThat(shown.getList("outline.coordinates")).hasSize(2);
        assertThat(shown.getFloat("outline.coordinates[0][0][0]")).isEqualTo(-178.2f);
        JsonPath map = officer(TOULOUSE)
                .accept("application/geo+json")
                .get(PATH + "/" + area)
                .jsonPath();
        assertThat(map.getString("type")).isEqualTo("Feature");
        assertThat(map.getString("geometry.type")).isEqualTo("Polygon");
        assertThat(map.getMap("properties")).doesNotContainKey("outline").containsKey("name");
        JsonPath list = officer(TOULOUSE)
                .accept("application/geo+json")
                .get(PATH + "?limit=50&sort=createdAt")
                .jsonPath();
        assertThat(list.getString("features.find { it.properties.id == '%s' }.geometry.type".formatted(area)))
                .isEqualTo("Polygon");
    }

    @Test
    void changing_the_outline_is_a_step_of_the_history_and_moves_who_is_inside() {
        String area = drawn(TOULOUSE);

        Response same = patch(TOULOUSE, area, tag(TOULOUSE, area), Map.of("outline", Drawings.outline()));
        assertThat(same.jsonPath().getInt("version")).isEqualTo(1);
        Response moved =
                patch(TOULOUSE, area, tag(TOULOUSE, area), Map.of("outline", polygon(box(0.12, 0.01, 0.2, 0.1))));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);

        assertThat(in(TOULOUSE, "professionals", area)).containsExactly("drawn-c-outside");
        JsonPath history = officer(TOULOUSE).get(PATH + "/" + area + "/history").jsonPath();
        assertThat(history.getList("items[0].changes.field")).containsExactly("outline");
        assertThat(history.getString("items[0].changes[0].from")).startsWith("8 points, [-178.200000,");
        assertThat(history.getString("items[0].changes[0].to")).startsWith("4 points, [-178.080000,");
        Map<String, Object> none = new HashMap<>();
        none.put("outline", null);
        problem(patch(TOULOUSE, area, tag(TOULOUSE, area), none), 422, "area-refused");
        none.put("members", List.of("commune:97502"));
        assertThat(patch(TOULOUSE, area, tag(TOULOUSE, area), none).jsonPath().getBoolean("drawn"))
                .isFalse();
        assertThat(in(TOULOUSE, "professionals", area)).doesNotContain("drawn-c-outside");
    }

    @Test
    void mobile_units_are_found_by_the_point_of_a_stop() {
        String area = drawn(TOULOUSE);
        String inside = unit(0.02, 0.02);
        String inHole = unit(0.05, 0.05);

        assertThat(in(TOULOUSE, "mobile-units", area)).contains(inside).doesNotContain(inHole);
        problem(
                officer(TOULOUSE)
                        .get(RegistryApi.BASE + "/mobile-units?territory=area:"
                                + anAreaOf(TOULOUSE, aName(), "region:76") + "&territory=qpv:QP000000"),
                400,
                "unknown-territory");
    }

    private static String unit(double east, double north) {
        Map<String, Object> stop = Map.of(
                "name",
                "Place",
                "communeCode",
                "97502",
                "lat",
                Drawings.SOUTH + north,
                "lon",
                Drawings.WEST + east,
                "visits",
                List.of());
        Response made = officer(TOULOUSE)
                .contentType("application/json")
                .body(Map.of(
                        "name", aName(), "services", List.of("DENTAL"), "publicView", true, "stops", List.of(stop)))
                .post(RegistryApi.BASE + "/mobile-units");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    @Test
    @Tag("AZ-03")
    void another_organization_neither_reads_nor_uses_an_outline() {
        String area = drawn(TOULOUSE);

        problem(officer(RENNES).get(PATH + "/" + area), 404, "area-not-found");
        for (String list : List.of("structures", "professionals", "mobile-units")) {
            problem(
                    officer(RENNES).get(RegistryApi.BASE + "/" + list + "?territory=area:" + area),
                    400,
                    "unknown-territory");
        }
        String ours = anAreaOf(RENNES);
        assertThat(officer(RENNES)
                        .accept("application/geo+json")
                        .get(PATH + "?limit=50")
                        .asString())
                .contains(ours)
                .doesNotContain(area)
                .doesNotContain("-178.2");
    }

    @Test
    @Tag("AZ-04")
    void a_share_shows_the_outline_and_lets_it_be_searched_by() {
        String area = drawn(TOULOUSE);
        shared(TOULOUSE, area, ARS, "outline");

        JsonPath seen = ars().get(PATH + "/" + area).jsonPath();
        assertThat(seen.getMap("").keySet()).containsExactlyInAnyOrder("id", "name", "kind", "members", "outline");
        Response found = ars().get(RegistryApi.BASE + "/structures?territory=area:" + area);
        assertThat(found.jsonPath().getList("items.id", String.class))
                .containsExactly("drawn-a-inside", "drawn-e-east");
    }
}
