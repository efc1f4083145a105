package fr.maillage.registry.territory;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.upload;
import static fr.maillage.registry.RegistryDatabase.execute;
import static fr.maillage.registry.RegistryDatabase.list;
import static fr.maillage.registry.RegistryDatabase.number;
import static fr.maillage.registry.territory.SampleGeography.box;
import static fr.maillage.registry.territory.SampleGeography.collection;
import static fr.maillage.registry.territory.SampleGeography.feature;
import static fr.maillage.registry.territory.SampleGeography.middle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.geography.PlaceIndex;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outlines, IRIS, QPV, TVS and former communes, on the made-up islands of {@link SampleGeography}. */
@QuarkusTest
class GeographyImportIT {

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

    private static JsonPath locate(double[] point) {
        return get("/territories/locate?lat=%s&lon=%s".formatted(point[0], point[1]));
    }

    private static List<String> ids(JsonPath located) {
        return located.getList("territories.id");
    }

    @Test
    void outlines_tell_where_a_point_is_and_what_they_cannot_tell() {
        assertThat(locate(middle(0, 0)).getList("missing.reason")).containsOnly("INSUFFICIENT_DATA");

        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE, "vintage", "2018-01-01");
        loaded("iris", SampleGeography.iris(), "scope", SCOPE, "vintage", "2024-01-01");

        JsonPath port = locate(middle(2, 0));
        assertThat(ids(port)).containsExactly("region:975", "department:975", "commune:97502", "iris:975020101");
        assertThat(port.getString("territories[2].vintage")).isEqualTo("2018-01-01");
        assertThat(port.getString("territories[3].vintage")).isEqualTo("2024-01-01");
        assertThat(port.getList("missing.level")).containsExactly("qpv");
        JsonPath miquelon = locate(middle(0, 1));
        assertThat(ids(miquelon)).contains("commune:97501").noneMatch(id -> id.startsWith("iris:"));
        assertThat(miquelon.getString("missing.find { it.level == 'iris' }.reason"))
                .isEqualTo("INSUFFICIENT_DATA");
        JsonPath sea = locate(middle(8, 8));
        assertThat(ids(sea)).isEmpty();
        assertThat(sea.getString("missing.find { it.level == 'commune' }.reason"))
                .isEqualTo("OUTSIDE");
        JsonPath ocean = locate(new double[] {30, -40});
        assertThat(ids(ocean)).isEmpty();
        assertThat(ocean.getList("missing.reason")).containsOnly("OUTSIDE");
    }

    @Test
    void a_local_structure_is_found_in_the_neighbourhood_of_its_point() {
        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE);
        loaded("iris", SampleGeography.iris(), "scope", SCOPE);
        assertThat(ids(locate(middle(2, 0)))).contains("iris:975020101");

        String inside = placed("97502");
        String elsewhere = placed("97501");

        List<String> found = Organizations.ids(
                Organizations.officer(Organizations.RENNES), "/structures?territory=iris:975020101&limit=200");
        assertThat(found).contains(inside);
        assertThat(found).as("the point is in another commune than its own").doesNotContain(elsewhere);
    }

    private static String placed(String commune) {
        double[] port = middle(2, 0);
        return Organizations.made(
                Organizations.RENNES,
                "/structures",
                Map.of(
                        "name",
                        "ESP " + UUID.randomUUID(),
                        "kind",
                        "ESP",
                        "communeCode",
                        commune,
                        "location",
                        Map.of("lat", port[0], "lon", port[1])));
    }

    @Test
    void a_point_that_is_none_is_refused() {
        problem(reader().get(BASE + "/territories/locate?lat=91&lon=0"), 400, "invalid-parameter");
        problem(reader().get(BASE + "/territories/locate?lat=45"), 400, "invalid-parameter");
        problem(reader().get(BASE + "/territories/locate?lat=NaN&lon=1"), 400, "invalid-parameter");
    }

    @Test
    void an_iris_is_a_territory_with_its_commune_and_its_people() {
        JsonPath job = loaded("iris", SampleGeography.iris(), "scope", SCOPE, "vintage", "2024-01-01");

        assertThat(job.getInt("counts.added")).isEqualTo(2);
        assertThat(job.getInt("counts.points")).isEqualTo(8);
        JsonPath iris = get("/territories/iris/975020102");
        assertThat(iris.getString("name")).isEqualTo("La Colline");
        assertThat(iris.getString("kind.code")).isEqualTo("IRIS-A");
        assertThat(iris.getList("communeCodes")).containsExactly("97502");
        assertThat(iris.getString("department.code")).isEqualTo("975");
        assertThat(iris.getInt("population")).isEqualTo(1200);
        assertThat(iris.getString("vintage")).isEqualTo("2024-01-01");
        assertThat(RegistryApi.walk("/territories?level=iris&within=commune:97502", "code", 1))
                .containsExactly("975020101", "975020102");
        loaded(
                "iris-population",
                "IRIS;COM;TYP_IRIS;LAB_IRIS;P20_POP;P20_POP0002;P20_POP0305;P20_POP80P;P20_POPH\n975020102;97502;H;1;1310.4;30.2;40;99.123456789;650\n"
                        .getBytes(UTF_8),
                "scope",
                SCOPE);
        assertThat(get("/territories/iris/975020102").getInt("population")).isEqualTo(1310);
        assertThat(list("select bands::text || people::text from territory_population where code = '975020102'"))
                .containsExactly("{0-2,3-5,80+,H}{30.2,40,99.123456789,650}");
        assertThat(loaded("iris", SampleGeography.iris(), "scope", SCOPE).getInt("counts.changed"))
                .as("the newest census goes before an old property")
                .isZero();
    }

    @Test
    void outlines_come_as_geojson_for_who_asks() {
        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE);

        JsonPath one = reader().accept("application/geo+json")
                .get(BASE + "/territories/commune/97501")
                .jsonPath();
        assertThat(one.getString("type")).isEqualTo("Feature");
        assertThat(one.getString("geometry.type")).isEqualTo("Polygon");
        assertThat(one.<List<Object>>getJsonObject("geometry.coordinates[0]")).hasSize(5);
        assertThat(one.getString("properties.code")).isEqualTo("97501");
        JsonPath many = reader().accept("application/geo+json")
                .get(BASE + "/territories?level=commune&within=department:975")
                .jsonPath();
        assertThat(many.getList("features.geometry.type")).containsExactly("Polygon", "Polygon");
        assertThat(reader().get(BASE + "/territories/commune/97501").contentType())
                .startsWith("application/json");
    }

    @Test
    void a_wrong_outline_is_a_row_error_that_names_its_feature() {
        String[] features = new String[12];
        for (int i = 0; i < 11; i++) {
            features[i] = feature(box(0, i, 1, 1), "code_iris", "9750101" + (10 + i), "nom_iris", "n" + i);
        }
        features[11] = feature("[[[0,0],[1,1]]]", "code_iris", "975010199");

        JsonPath job = loaded("iris", collection(features), "scope", SCOPE);

        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        JsonPath errors = operator()
                .get(BASE + "/imports/" + job.getString("id") + "/errors")
                .jsonPath();
        assertThat(errors.getString("items[0].code")).isEqualTo("short-ring");
        assertThat(errors.getString("items[0].message")).contains("12").contains("975010199");
    }

    @Test
    void files_of_another_kind_are_told_apart() {
        problem(upload("iris", "code;nom\n1;2\n".getBytes(UTF_8)), 422, "import-wrong-kind");
        problem(upload("communes", SampleGeography.communes()), 422, "import-wrong-kind");
        problem(upload("qpv", "[{\"code\":1}]".getBytes(UTF_8)), 422, "import-wrong-kind");
        problem(upload("iris", new byte[0]), 422, "import-file-empty");
        JsonPath cut = load("iris", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":".getBytes(UTF_8));
        assertThat(cut.getString("failure.code")).isEqualTo("import-file-truncated");
        JsonPath none = load("iris", "{\"features\":[]}".getBytes(UTF_8));
        assertThat(none.getString("failure.code")).isEqualTo("import-file-header-only");
        JsonPath odd = load("iris", "{\"features\":[}".getBytes(UTF_8));
        assertThat(odd.getString("failure.code")).isEqualTo("import-not-json");
    }

    @Test
    void both_generations_of_neighbourhoods_stand_beside_each_other_and_the_newer_is_stamped() {
        loaded("commune-contours", SampleGeography.communes(), "scope", SCOPE);
        byte[] old = collection(
                feature(box(2, 0, 1, 1), "code_qp", "QP975001", "nom_qp", "Le Vieux Port", "code_commune", "97502"));
        byte[] recent = collection(feature(
                box(2, 0, 1, 2), "code_qp", "QN97501M", "lib_qp", "Port et Colline", "insee_com", "97502, 97501"));

        JsonPath late = loaded("qpv", old, "scope", SCOPE, "vintage", "2026-01-01");
        assertThat(ids(locate(middle(2, 0)))).contains("qpv:QP975001");
        loaded("qpv", recent, "scope", SCOPE, "vintage", "2025-01-01");

        assertThat(operator()
                        .get(BASE + "/imports/" + late.getString("id") + "/errors")
                        .jsonPath()
                        .getList("items.ruleId"))
                .containsExactly("REG-17");
        assertThat(ids(locate(middle(2, 0)))).contains("qpv:QN97501M").doesNotContain("qpv:QP975001");
        assertThat(get("/territories/qpv/QP975001").getBoolean("active")).isTrue();
        assertThat(get("/territories/qpv/QN97501M").getInt("generation")).isEqualTo(2024);
        assertThat(RegistryApi.walk("/territories?level=qpv&within=commune:97501", "code", 10))
                .containsExactly("QN97501M");
    }
}
