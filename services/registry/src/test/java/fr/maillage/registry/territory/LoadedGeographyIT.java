package fr.maillage.registry.territory;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryDatabase.execute;
import static fr.maillage.registry.RegistryDatabase.list;
import static fr.maillage.registry.RegistryDatabase.number;
import static fr.maillage.registry.territory.SampleGeography.box;
import static fr.maillage.registry.territory.SampleGeography.collection;
import static fr.maillage.registry.territory.SampleGeography.feature;
import static fr.maillage.registry.territory.SampleGeography.middle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.geography.PlaceIndex;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from loads of outlines: those of larger territories, and demonstrations beside official files. */
@QuarkusTest
class LoadedGeographyIT {

    private static final String SCOPE = "department:975";

    @Inject
    @Nullable
    PlaceIndex index;

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @AfterEach
    void asBefore() {
        quiet();
        execute("delete from territory_shape where department_code = '975' or code like '975%'");
        execute("delete from territory_population where code like '975%'");
        execute("delete from territory where level = 'iris' and department_code = '975'");
        execute("update geography_version set version = version + 1");
        if (index != null) {
            index.fresh();
        }
    }

    private void quiet() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (number("select count(*) from job where kind = 'restamp' and finished_at is null") > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("restamping did not end");
            }
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(list("select failure::text from job where kind = 'restamp' and state = 'FAILED'"))
                .isEmpty();
        if (index != null) {
            index.fresh();
        }
    }

    private JsonPath loaded(String kind, byte[] file, String... form) {
        JsonPath job = load(kind, file, form);
        if (job.getString("state").equals("WAITING_RELEASE")) {
            String location = BASE + "/imports/" + job.getString("id");
            assertThat(operator().post(location + "/release").statusCode()).isLessThan(300);
            job = await(location, "SUCCEEDED", "FAILED");
        }
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        quiet();
        return job;
    }

    private static JsonPath map(String level, String code) {
        return reader().accept("application/geo+json")
                .get(BASE + "/territories/" + level + "/" + code)
                .jsonPath();
    }

    private static List<String> located(double[] point) {
        return get("/territories/locate?lat=%s&lon=%s".formatted(point[0], point[1]))
                .getList("territories.id");
    }

    @Test
    void a_department_has_the_outline_of_its_communes_together_and_none_when_one_is_missing() {
        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE, "vintage", "2018-01-01");

        JsonPath department = map("department", "975");
        assertThat(department.getString("geometry.type")).isEqualTo("Polygon");
        List<List<Float>> ring = department.getList("geometry.coordinates[0]");
        assertThat(ring).hasSize(5).contains(List.of(-56.3f, 46.7f), List.of(-56.26f, 46.72f));
        assertThat(department.getList("geometry.coordinates")).hasSize(1);
        long version = number("select version from territory_shape where level = 'department' and code = '975'");

        loaded("iris", SampleGeography.iris(), "scope", SCOPE, "vintage", "2024-01-01");
        assertThat(number("select version from territory_shape where level = 'department' and code = '975'"))
                .as("no commune changed, nothing is made again")
                .isEqualTo(version);

        byte[] one = collection(feature(box(0, 0, 2, 2), "code", "97501", "nom", "Miquelon-Langlade"));
        loaded("commune-contours", one, "scope", SCOPE, "vintage", "2019-01-01");
        assertThat(list("select active::text from territory_shape where level = 'department' and code = '975'"))
                .containsExactly("false");
        assertThat(map("department", "975").getString("geometry.type")).isNotEqualTo("Polygon");

        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE, "vintage", "2020-01-01");
        assertThat(map("department", "975").getString("geometry.type")).isEqualTo("Polygon");
    }

    private static byte[] iris(String code, double column) {
        return collection(feature(
                box(column, 0, 1, 1), "code_iris", code, "nom_iris", "Fictif", "code_insee", code.substring(0, 5)));
    }

    @Test
    void demonstrations_end_their_own_outlines_alone_and_official_files_none_of_theirs() {
        loaded("iris", iris("975010901", 0), "scope", SCOPE, "source", "demo");
        assertThat(located(middle(0, 0))).contains("iris:975010901");

        loaded("iris", SampleGeography.iris(), "scope", SCOPE, "vintage", "2024-01-01");
        assertThat(get("/territories/iris/975010901").getString("source")).isEqualTo("demo");
        assertThat(get("/territories/iris/975010901").getBoolean("active")).isTrue();
        assertThat(located(middle(0, 0)))
                .as("where a department has official outlines, those of a demonstration say nothing")
                .doesNotContain("iris:975010901");

        loaded("iris", iris("975010902", 1), "scope", SCOPE, "source", "demo");
        assertThat(get("/territories/iris/975010901").getBoolean("active")).isFalse();
        assertThat(get("/territories/iris/975010902").getBoolean("active")).isTrue();
        assertThat(get("/territories/iris/975020101").getBoolean("active")).isTrue();
        assertThat(get("/territories/iris/975020101").getString("source")).isEqualTo("official");
    }

    @Test
    void a_demonstration_changes_nothing_official_and_gives_way_to_it() {
        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE, "source", "demo");
        assertThat(list("select distinct source from territory_shape where department_code = '975'"))
                .containsExactly("demo");

        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE, "vintage", "2018-01-01");
        assertThat(list("select distinct source from territory_shape where department_code = '975'"))
                .containsExactly("official");

        byte[] moved = collection(feature(box(0, 0, 1, 1), "code", "97501", "nom", "Miquelon-Langlade"));
        JsonPath job = loaded("commune-contours", moved, "scope", SCOPE, "source", "demo");
        assertThat(job.getLong("counts.changed")).isZero();
        assertThat(
                        number(
                                "select count(*) from territory_shape where level = 'commune' and department_code = '975' and active"))
                .isEqualTo(2);
    }
}
