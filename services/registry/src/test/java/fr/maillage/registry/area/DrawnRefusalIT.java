package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.compose;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Drawings.at;
import static fr.maillage.registry.area.Drawings.box;
import static fr.maillage.registry.area.Drawings.draw;
import static fr.maillage.registry.area.Drawings.drawn;
import static fr.maillage.registry.area.Drawings.polygon;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outlines that are none, and uses that a drawn area is not fit for. */
@QuarkusTest
class DrawnRefusalIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @Test
    void what_is_wrong_with_an_outline_is_told_with_the_value_and_what_is_expected() {
        refused(polygon(box(0, 0, 0.1, 0.1), box(0.2, 0.2, 0.3, 0.3)), "invalid-shape", "-14.");
        refused(polygon(List.of(at(0, 0), at(0.1, 0.1), at(0.1, 0), at(0, 0.1), at(0, 0))), "invalid-shape", "-14.35");
        refused(polygon(List.of(at(0, 0), at(0.1, 0), at(0.1, 0.1), at(0, 0.1))), "open-ring", "-178.2");
        refused(
                polygon(List.of(List.of(43.6, 1.4), List.of(43.7, 1.4), List.of(43.7, 1.5), List.of(43.6, 1.4))),
                "axis-order",
                "[43.6, 1.4]");
        refused(
                polygon(List.of(List.of(13.4, 52.5), List.of(13.5, 52.5), List.of(13.5, 52.6), List.of(13.4, 52.5))),
                "outside-france",
                "[13.4, 52.5]");
        refused(Map.of("type", "Point", "coordinates", at(0, 0)), "unsupported-geometry", "Point");
        refused(Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of("a", "b")))), "bad-coordinates", "");
        refused("POLYGON((0 0))", "no-shape", "Polygon");
        List<List<Double>> many =
                IntStream.range(0, 5_001).mapToObj(i -> at(0, 0)).toList();
        refused(polygon(many), "too-many-points", "5001");
    }

    private static void refused(Object outline, String code, String named) {
        JsonPath refusal = problem(draw(TOULOUSE, outline), 422, "area-refused");
        assertThat(refusal.getString("violations[0].pointer")).isEqualTo("/outline");
        assertThat(refusal.getString("violations[0].code")).isEqualTo(code);
        assertThat(refusal.getString("violations[0].message")).contains(named);
    }

    @Test
    void a_body_of_more_than_a_mebibyte_and_an_area_of_nothing_are_refused() {
        List<List<Double>> endless = IntStream.range(0, 60_000)
                .mapToObj(i -> List.of(1.4000001 + i / 1e7, 43.6000001))
                .toList();
        assertThat(draw(TOULOUSE, polygon(endless)).statusCode()).isEqualTo(413);
        problem(compose(TOULOUSE, Map.of("name", aName())), 422, "area-refused");
    }

    @Test
    void what_cannot_be_counted_inside_says_so() {
        String area = drawn(TOULOUSE);

        Response summary = officer(TOULOUSE).get(RegistryApi.BASE + "/geocoding/summary?territory=area:" + area);
        assertThat(summary.statusCode()).as(summary.asString()).isEqualTo(400);
        assertThat(summary.asString()).contains(area);
    }
}
