package fr.maillage.registry.area;

import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryDatabase.execute;
import static fr.maillage.registry.RegistryDatabase.number;
import static fr.maillage.registry.area.Areas.TOULOUSE;
import static fr.maillage.registry.area.Areas.aName;
import static fr.maillage.registry.area.Areas.anAreaOf;
import static fr.maillage.registry.area.Areas.officer;
import static fr.maillage.registry.area.Drawings.draw;
import static fr.maillage.registry.territory.SampleGeography.collection;
import static fr.maillage.registry.territory.SampleGeography.feature;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.geography.PlaceIndex;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas as wide as the country, in Guyane, and of communes that are no more. */
@QuarkusTest
class WideAreaIT {

    private static final int MANY = 40_000;

    @Inject
    @Nullable
    PlaceIndex index;

    @BeforeEach
    void someStructures() {
        RegistryApi.awaitReference();
        asBefore();
        execute("""
                insert into structure (id, name, search_name, commune_code, department_code, latitude, longitude,
                       location_precision, source)
                values ('wide-1', 'Dispensaire', 'dispensaire', '97353', '973', 3.64, -54.03, 'MANUAL', 'demo'),
                       ('wide-2', 'Poste', 'poste', '97353', '973', null, null, null, 'demo'),
                       ('wide-3', 'Maison', 'maison', '55039', '55', 49.2, 5.4, 'MANUAL', 'demo')""");
    }

    @AfterEach
    void asBefore() {
        execute("delete from structure where id like 'wide-%'");
        execute("delete from territory where level = 'commune' and code = '55998'");
        if (number("select count(*) from territory_shape where code in ('97353', '973', '03')") > 0) {
            execute("delete from territory_shape where code in ('97353', '973', '03')");
            execute("update geography_version set version = version + 1");
            fresh();
        }
    }

    private static Map<String, Object> box(double west, double south, double east, double north) {
        List<List<Double>> ring = List.of(
                List.of(west, south),
                List.of(east, south),
                List.of(east, north),
                List.of(west, north),
                List.of(west, south));
        return Map.of("type", "Polygon", "coordinates", List.of(ring));
    }

    private static String drawn(Map<String, Object> outline) {
        Response made = draw(TOULOUSE, outline);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private static JsonPath in(String list, String area) {
        Response page = officer(TOULOUSE).get(RegistryApi.BASE + "/" + list + "?limit=200&territory=area:" + area);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"structures", "professionals", "mobile-units"})
    void an_outline_around_thousands_of_communes_is_searched_like_any_other(String list) {
        assertThat(number("select count(*) from territory where level = 'commune' and active"))
                .as("communes of the reference")
                .isGreaterThan(30_000);

        JsonPath page = in(list, drawn(box(-5.2, 41.3, 9.7, 51.1)));

        if (list.equals("structures")) {
            assertThat(page.getList("items.id", String.class))
                    .contains("wide-3")
                    .doesNotContain("wide-1");
        }
    }

    @Test
    void an_outline_in_guyane_finds_points_and_counts_those_of_the_commune_without_one() {
        String area = drawn(box(-54.4, 2.4, -53.2, 3.9));

        JsonPath page = in("structures", area);

        assertThat(page.getList("items.id", String.class)).containsExactly("wide-1");
        assertThat(page.getInt("page.unlocated")).isEqualTo(1);
    }

    /** Its centre is a hundred kilometres from here; only its outline tells whose forest this is. */
    @Test
    void a_circle_far_from_the_centre_of_a_vast_commune_counts_those_of_it_without_a_point() {
        String around = RegistryApi.BASE + "/structures?near=2.60,-53.60&radiusM=5000";
        assertThat(officer(TOULOUSE).get(around).jsonPath().getInt("page.unlocated"))
                .isZero();

        byte[] outlines = collection(feature(
                "[[[-54.4,2.2],[-53.2,2.2],[-53.2,3.9],[-54.4,3.9],[-54.4,2.2]]]",
                "code",
                "97353",
                "nom",
                "Maripasoula"));
        assertThat(load("commune-contours", outlines, "scope", "department:973").getString("state"))
                .isEqualTo("SUCCEEDED");
        fresh();

        assertThat(officer(TOULOUSE).get(around).jsonPath().getInt("page.unlocated"))
                .isEqualTo(1);
    }

    private void fresh() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (number("select count(*) from job where kind = 'restamp' and finished_at is null") > 0) {
            assertThat(System.nanoTime()).as("restamping did not end").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        if (index != null) {
            index.fresh();
        }
    }

    @Test
    void a_member_that_is_a_former_commune_stands_for_the_one_that_took_it_over() {
        execute("""
                insert into territory (level, code, name, search_name, kind, parent_commune, active, source)
                values ('commune', '55998', 'Ancienne', 'ancienne', 'commune-associee', '55039', false, 'history')""");
        String area = anAreaOf(TOULOUSE, aName(), "commune:55039");
        execute("select set_config('app.worker_scope', '*', true);"
                + " update area_member set code = '55998' where area_id = '" + area + "'");

        assertThat(in("structures", area).getList("items.id", String.class)).contains("wide-3");
    }

    /** By the counters of the indexes, for the statement is written by Hibernate. */
    @Test
    void structures_inside_of_an_outline_are_found_by_the_box_of_the_outline() {
        execute("""
                insert into structure (id, name, search_name, latitude, longitude, location_precision, source)
                select 'wide-many-' || i, 'Maison', 'maison', 48 + i * 1e-5, 4, 'MANUAL', 'demo'
                  from generate_series(1, %d) i""".formatted(MANY));
        execute("analyze structure");
        String area = drawn(box(3.99, 48.1, 4.01, 48.101));
        long before = scans();
        long read = rowsRead();

        assertThat(in("structures", area).getList("items")).hasSizeBetween(90, 110);

        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (scans() == before && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(scans()).as("structure_latitude_idx").isGreaterThan(before);
        assertThat(rowsRead() - read).as("rows read one after another").isLessThan(MANY);
    }

    private static long scans() {
        return number("select idx_scan from pg_stat_user_indexes where indexrelname = 'structure_latitude_idx'");
    }

    private static long rowsRead() {
        return number("select seq_tup_read from pg_stat_user_tables where relname = 'structure'");
    }
}
