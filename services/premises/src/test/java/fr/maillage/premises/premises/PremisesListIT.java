package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four premises of an organization that no other test acts for, and how each filter finds them. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PremisesListIT {

    private static final String ORGANIZATION = "246600282";

    private boolean entered;

    @BeforeEach
    void four() {
        if (entered) {
            return;
        }
        entered = true;
        SampleRooms.named("Alpha")
                .with("availability", Map.of("from", "2026-12-01"))
                .with("profile", Map.of("acceptedProfessions", List.of("R95:10")))
                .units(SampleRooms.unit("A", 20))
                .enter(ORGANIZATION);
        SampleRooms.named("Bêta")
                .with("address", Map.of("communeCode", "31149"))
                .with("location", Map.of("lat", 43.60, "lon", 1.35))
                .with("availability", Map.of("from", "2029-09-01"))
                .with("accessibility", Map.of("status", "PLANNED_WORKS"))
                .with("terms", Map.of("tenure", "PURCHASE"))
                .units(SampleRooms.unit("A", 90))
                .enter(ORGANIZATION);
        SampleRooms.named("Gamma")
                .without("availability")
                .without("location")
                .with("owner", Map.of("type", "CITY"))
                .units(Map.of("name", "A", "areaM2", 90, "state", "RESERVED"))
                .enter(ORGANIZATION);
        SampleRooms.named("Delta")
                .with("profile", Map.of("acceptedProfessions", List.of("R95:60")))
                .units(
                        SampleRooms.unit("A", 20),
                        Map.of("name", "B", "areaM2", 200, "availability", Map.of("from", "2030-01-01")))
                .enter(ORGANIZATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| Alpha Bêta Delta Gamma",
                "q=BETA | Bêta",
                "territory=commune:31149 | Bêta",
                "territory=commune:31149&territory=commune:31555 | Alpha Bêta Delta Gamma",
                "state=RESERVED | Gamma",
                "state=AVAILABLE&tenure=PURCHASE | Bêta",
                "accessibility=PLANNED_WORKS | Bêta",
                "ownerType=CITY | Gamma",
                "profession=R95:10 | Alpha Bêta Gamma",
                "areaMin=100 | Delta",
                "areaMax=20 | Alpha Delta",
                "availableBefore=2027-05-31 | Alpha Delta",
                "near=43.6401,1.4901&radiusM=100 | Alpha Delta",
                "near=43.60,1.35&radiusM=1 | Bêta",
                "sort=availableFrom | Alpha Delta Bêta Gamma",
                "sort=createdAt | Delta Gamma Bêta Alpha",
                "archived=true | "
            })
    void each_filter_finds_what_it_says(String query, String expected) {
        List<String> names = get(officer(ORGANIZATION), "/premises?limit=50" + (query == null ? "" : "&" + query))
                .getList("items.name");
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));

        if (query != null && query.startsWith("sort=availableFrom")) {
            assertThat(names).containsExactlyInAnyOrderElementsOf(wanted).endsWith("Bêta", "Gamma");
        } else {
            assertThat(names).containsExactlyElementsOf(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "createdAt", "availableFrom"})
    void pages_hold_each_once_whatever_the_order(String sort) {
        List<String> whole = ids(officer(ORGANIZATION), "/premises?sort=" + sort);
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get(
                    officer(ORGANIZATION),
                    "/premises?limit=1&total=exact&sort=" + sort + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            walked.addAll(page.getList("items.id", String.class));
            assertThat(page.getLong("page.total")).isEqualTo(4);
            cursor = page.getString("page.next");
        }

        assertThat(walked).isEqualTo(whole).hasSize(4);
    }

    @Test
    void a_list_comes_as_a_table_and_as_a_map() {
        Response csv = officer(ORGANIZATION).accept("text/csv").get(BASE + "/premises");
        JsonPath map = officer(ORGANIZATION)
                .accept("application/geo+json")
                .get(BASE + "/premises")
                .jsonPath();

        assertThat(csv.asString()).contains("nom", "Alpha", "AVAILABLE", "2029-09-01");
        assertThat(map.getList("features")).hasSize(4);
        assertThat(map.getList("features[0].geometry.coordinates")).isEqualTo(List.of(1.49f, 43.64f));
        assertThat(map.getString("features.find { it.properties.name == 'Gamma' }.geometry"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "territory=planete:1",
                "state=EMPTY",
                "near=here",
                "near=99,1",
                "availableBefore=2027-02-31",
                "sort=price",
                "colour=blue",
                "areaMin=-1"
            })
    void what_cannot_be_meant_is_refused(String query) {
        assertThat(problem(
                                officer(ORGANIZATION).get(BASE + "/premises?" + query),
                                400,
                                query.startsWith("colour") ? "unknown-parameter" : "invalid-parameter")
                        .getList("violations"))
                .isNotEmpty();
    }
}
