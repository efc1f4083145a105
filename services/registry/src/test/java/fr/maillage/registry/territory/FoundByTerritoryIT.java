package fr.maillage.registry.territory;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryDatabase.execute;
import static fr.maillage.registry.RegistryDatabase.list;
import static fr.maillage.registry.RegistryDatabase.number;
import static fr.maillage.registry.territory.SampleGeography.box;
import static fr.maillage.registry.territory.SampleGeography.collection;
import static fr.maillage.registry.territory.SampleGeography.feature;
import static fr.maillage.registry.territory.SampleGeography.middle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.geography.PlaceIndex;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Structures by former communes, health-life territories and stamps, on the made-up islands of {@link SampleGeography}. */
@QuarkusTest
class FoundByTerritoryIT {

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
        execute("delete from structure where id like 'local:geo-%'");
        execute("delete from territory_shape where department_code = '975' or code like '975%' or code like 'QP975%'");
        execute("delete from territory_population where code like '975%'");
        execute(
                "delete from territory where level in ('iris', 'qpv', 'tvs') and (department_code = '975' or code like 'TEST%')");
        execute("delete from territory where source = 'history'");
        execute("delete from commune_history");
        execute("update territory set tvs_code = null where tvs_code is not null");
        execute("update geography_version set version = version + 1");
    }

    /** Until no restamping job is left, and with the newest outlines in memory. */
    private void quiet() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (number("select count(*) from job where kind = 'restamp' and finished_at is null") > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("restamping did not end: "
                        + list("select state || ' ' || stage from job where kind = 'restamp' and finished_at is null"));
            }
            LockSupport.parkNanos(50_000_000);
        }
        if (index != null) {
            index.fresh();
        }
    }

    private JsonPath loaded(String kind, byte[] file, String... form) {
        JsonPath job = load(kind, file, form);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        quiet();
        return job;
    }

    @Test
    void the_code_of_a_former_commune_leads_to_the_present_one() {
        byte[] history =
                "[{\"code\":\"97599\",\"nom\":\"Île-aux-Marins\",\"type\":\"commune-deleguee\",\"chefLieu\":\"97502\"},{\"code\":\"97502\",\"nom\":\"Saint-Pierre\",\"type\":\"commune-deleguee\",\"chefLieu\":\"97502\"}]"
                        .getBytes(UTF_8);
        structure("local:geo-0", "97599");

        loaded("communes-history", history);

        JsonPath present = get("/territories/commune/97599");

        assertThat(present.getString("code")).isEqualTo("97502");
        assertThat(present.getString("resolvedFrom.code")).isEqualTo("97599");
        assertThat(present.getString("resolvedFrom.kind.code")).isEqualTo("commune-deleguee");
        JsonPath found = get("/structures?territory=commune:97502");
        assertThat(found.getList("items.communeCode")).containsExactly("97599");
        assertThat(get("/structures?territory=commune:97599").getList("items")).hasSize(1);
        assertThat(get("/structures?territory=department:975").getList("items")).hasSize(1);
        assertThat(RegistryApi.total("/territories?level=commune&within=department:975"))
                .isEqualTo(2);
    }

    @Test
    void a_health_life_territory_is_found_by_its_communes_and_finds_them() {
        byte[] file =
                "depcom;libcom;TVS;libTVS\n97501;Miquelon;TEST1;Îles\n97502;Saint-Pierre;TEST1;Îles\n".getBytes(UTF_8);
        structure("local:geo-0", "97501");
        structure("local:geo-1", "97501");

        JsonPath job = loaded("tvs", file, "scope", SCOPE, "vintage", "2024-06-01");

        assertThat(job.getInt("counts.read")).isEqualTo(2);
        assertThat(job.getInt("counts.added")).isEqualTo(1);
        JsonPath tvs = get("/territories/tvs/TEST1");
        assertThat(tvs.getList("communeCodes")).containsExactly("97501", "97502");
        assertThat(tvs.getInt("population")).isPositive();
        assertThat(tvs.getString("vintage")).isEqualTo("2024-06-01");
        assertThat(get("/territories/commune/97501").getString("tvsCode")).isEqualTo("TEST1");
        assertThat(RegistryApi.walk("/territories?level=commune&within=tvs:TEST1", "code", 10))
                .containsExactly("97501", "97502");
        assertThat(RegistryApi.walk("/territories?level=tvs&within=department:975", "code", 10))
                .containsExactly("TEST1");
        assertThat(get("/structures?territory=tvs:TEST1").getList("items")).hasSize(2);
        problem(reader().get(BASE + "/structures?territory=tvs:NONE"), 400, "unknown-territory");
        problem(reader().get(BASE + "/structures?territory=iris:975020999"), 400, "unknown-territory");
        assertThat(loaded("tvs", file, "scope", SCOPE).getInt("counts.changed")).isZero();
    }

    @Test
    void rows_are_stamped_again_when_outlines_come_and_only_those_that_differ() {
        for (int i = 0; i < 4; i++) {
            structure("local:geo-" + i, "97502");
        }
        execute(at(0, middle(2, 0), "MANUAL"));
        execute(at(1, middle(2, 1), "HOUSENUMBER"));
        execute(at(2, middle(2, 1), "COMMUNE"));
        execute(at(3, middle(0, 0), "STREET"));
        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE);

        loaded("iris", SampleGeography.iris(), "scope", SCOPE);

        assertThat(list("select coalesce(iris_code, '-') from structure where id like 'local:geo-%' order by id"))
                .containsExactly("975020101", "975020102", "-", "-");
        assertThat(list("select version from structure where id like 'local:geo-%' order by id"))
                .containsExactly("2", "2", "1", "1");
        assertThat(get("/structures?territory=iris:975020101").getList("items")).hasSize(1);
        loaded("iris", SampleGeography.iris(), "scope", SCOPE);
        assertThat(
                        list(
                                "select counts->>'written' from job where kind = 'restamp' and state = 'SUCCEEDED' order by created_at desc limit 1"))
                .containsExactly("0");
        loaded(
                "iris",
                collection(feature(box(2, 0, 2, 2), "code_iris", "975020101")),
                "scope",
                SCOPE,
                "dryRun",
                "true");
        assertThat(number("select count(*) from structure where iris_code = '975020102'"))
                .isEqualTo(1);
    }

    private static void structure(String id, String commune) {
        execute("""
                insert into structure (id, name, search_name, commune_code, source, department_code, region_code)
                select '%1$s', 'Sample', 'sample', '%2$s', 'local', t.department_code, t.region_code
                  from (select 1) one left join territory t on t.level = 'commune' and t.code = '%2$s'""".formatted(id, commune));
    }

    private static String at(int number, double[] point, String precision) {
        return "update structure set latitude = %s, longitude = %s, location_precision = '%s' where id = '%s'"
                .formatted(point[0], point[1], precision, "local:geo-" + number);
    }
}
