package fr.maillage.registry.structure;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.reader;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.Walk;
import fr.maillage.registry.imports.FinessFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Works in the Lot (46), which no other test loads. */
@QuarkusTest
class StructureResourceIT {

    private static final String LOT = "territory=department:46";

    @BeforeEach
    void structuresOfTheLot() {
        RegistryApi.awaitReference();
        load("finess-stock", file().text(), "scope", "department:46");
    }

    /** Cahors: two MSP, a CDS and an unlocated pharmacy; Figeac: a CDS. */
    private static FinessFiles file() {
        return FinessFiles.empty()
                .structure("460000011", "MSP DES ÉCOLES", "603", "042", "46")
                .location("460000011", 579_000, 6_373_000)
                .structure("460000029", "MSP DU LYCÉE", "603", "042", "46")
                .location("460000029", 579_400, 6_373_000)
                .structure("460000037", "CENTRE DE SANTÉ", "124", "042", "46")
                .location("460000037", 582_000, 6_373_000)
                .structure("460000045", "=PHARMACIE", "620", "042", "46")
                .structure("460000052", "CENTRE DE FIGEAC", "124", "102", "46")
                .location("460000052", 624_000, 6_391_000);
    }

    @ParameterizedTest
    @CsvSource({
        "category=603,2",
        "category=603&category=124,4",
        "kind=MSP,2",
        "q=ecoles,1",
        "q=LYCEE msp,1",
        "q=msp figeac&match=prefix,0",
        "territory=commune:46102,5",
        "active=false,0",
        "active=any,5"
    })
    void filters_narrow_and_repeated_ones_widen(String filter, int expected) {
        reader().get(BASE + "/structures?" + LOT + "&total=exact&" + filter)
                .then()
                .statusCode(200)
                .body("page.total", equalTo(expected));
    }

    @Test
    void the_nearest_come_first_and_none_beyond_the_radius() {
        String point = reader().get(BASE + "/structures/460000011")
                .then()
                .extract()
                .jsonPath()
                .getString("location.lat")
                .concat(",")
                .concat(reader().get(BASE + "/structures/460000011").jsonPath().getString("location.lon"));

        reader().get(BASE + "/structures?near=" + point + "&radiusM=1000")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("460000011", "460000029")))
                .body("items[0].distanceM", equalTo(0))
                .body("items[1].distanceM", both(greaterThan(395)).and(lessThan(405)));
        reader().get(BASE + "/structures?near=" + point + "&radiusM=5000")
                .then()
                .body("items.size()", equalTo(3))
                .body("items.distanceM", everyItem(lessThanOrEqualTo(5000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=id", "sort=name", "near=44.45,1.45&radiusM=100000"})
    void walking_gives_every_row_once_in_every_order(String order) {
        List<String> ids = Walk.ids("/structures?" + LOT + "&" + order, 2);

        assertThat(ids).hasSameSizeAs(new HashSet<>(ids)).hasSizeBetween(4, 5);
    }

    @Test
    void walking_while_an_import_adds_rows_misses_none_that_was_there() {
        AtomicInteger more = new AtomicInteger(460_100_000);
        List<String> before = Walk.ids("/structures?" + LOT + "&sort=name", 200);

        List<String> walked = Walk.ids(
                "/structures?" + LOT + "&sort=name",
                1,
                () -> load(
                        "finess-stock",
                        file().structure(
                                        FinessFiles.number(more.incrementAndGet() % 100_000),
                                        "AJOUT " + more,
                                        "124",
                                        "042",
                                        "46")
                                .text(),
                        "scope",
                        "commune:46001"));

        assertThat(walked).containsAll(before).doesNotHaveDuplicates();
    }

    @Test
    void what_vanished_stays_readable_with_its_date() {
        FinessFiles without = FinessFiles.empty()
                .dated("2026-06-01")
                .structure("460000011", "MSP DES ÉCOLES", "603", "042", "46")
                .location("460000011", 579_000, 6_373_000)
                .structure("460000029", "MSP DU LYCÉE", "603", "042", "46")
                .location("460000029", 579_400, 6_373_000)
                .structure("460000037", "CENTRE DE SANTÉ", "124", "042", "46")
                .location("460000037", 582_000, 6_373_000)
                .structure("460000045", "=PHARMACIE", "620", "042", "46");

        load("finess-stock", without.text(), "scope", "commune:46102");
        String release =
                RegistryApi.operator().get(BASE + "/imports?limit=1").jsonPath().getString("items[0].id");
        RegistryApi.operator()
                .post(BASE + "/imports/" + release + "/release")
                .then()
                .statusCode(202);
        RegistryApi.await(BASE + "/imports/" + release);

        reader().get(BASE + "/structures/460000052")
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("inactiveSince", equalTo("2026-06-01"));
        reader().get(BASE + "/structures?" + LOT + "&active=false")
                .then()
                .body("items.id", containsInAnyOrder("460000052"));
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_disarmed() {
        reader().accept("text/csv")
                .get(BASE + "/structures?" + LOT + "&category=620")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("'=PHARMACIE"));
    }

    @Test
    void geojson_has_a_feature_a_row_and_no_point_where_none_is_known() {
        reader().accept("application/geo+json")
                .get(BASE + "/structures?" + LOT + "&category=620")
                .then()
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features[0].geometry", equalTo(null));
    }

    @Test
    void a_cursor_serves_the_filters_it_was_given_for_only() {
        String cursor = reader().get(BASE + "/structures?" + LOT + "&limit=1")
                .jsonPath()
                .getString("page.next");

        reader().get(BASE + "/structures?territory=department:81&limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void nobody_reads_without_the_right_token() {
        given().get(BASE + "/structures").then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of("a", "premises", "registry:read").signed())
                .get(BASE + "/structures")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("a", "registry", "registry:write").signed())
                .get(BASE + "/structures")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
