package fr.maillage.registry.population;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryDatabase.execute;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PopulationIT {

    @BeforeEach
    void somePeople() {
        RegistryApi.awaitReference();
        asBefore();
        people("975010000", "97501", 2020, "official", 300.2, 60.1, 180, 60.1);
        people("975020101", "97502", 2020, "official", 1_000, 200, 600, 200);
        people("975020102", "97502", 2020, "official", 2_000.4, 400, 1_200.4, 400);
        people("975020102", "97502", 2014, "official", 9_000, 9_000, 0, 0);
        people("975020109", "97502", 2024, "demo", 5_000, 5_000, 0, 0);
    }

    @AfterEach
    void asBefore() {
        execute("delete from territory_population where code like '9750%'");
    }

    private static void people(
            String iris,
            String commune,
            int year,
            String source,
            double total,
            double young,
            double adult,
            double old) {
        execute("""
                insert into territory_population (level, code, year, total, bands, people, commune_code, department_code, source)
                values ('iris', '%s', %d, %s, array['0-19', '20-64', '65+'], array[%s, %s, %s]::float8[], '%s', '975', '%s')""".formatted(iris, year, total, young, adult, old, commune, source));
    }

    private static JsonPath of(String query) {
        return get("/territories/population?partition=three&territory=" + query);
    }

    @Test
    void the_newest_official_census_is_summed_over_the_iris_of_a_territory() {
        JsonPath commune = of("commune:97502");

        assertThat(commune.getLong("total")).isEqualTo(3_000);
        assertThat(commune.getList("ages.people", Long.class)).containsExactly(600L, 1_800L, 600L);
        assertThat(commune.getList("ages.from", Integer.class)).containsExactly(0, 20, 65);
        assertThat(commune.getString("dataVintage")).isEqualTo("2020-01-01");
        assertThat(commune.getString("source")).isEqualTo("official");
        assertThat(commune.getString("basis")).isEqualTo("HEADCOUNT");
        assertThat(commune.getDouble("completeness")).isEqualTo(1.0);
        assertThat(commune.getString("caveat")).contains("recensement").contains("Census");
        assertThat(of("department:975").getLong("total")).isEqualTo(3_301);
    }

    @Test
    void nobody_is_counted_twice_and_what_is_missing_is_told() {
        assertThat(of("commune:97502&territory=department:975&territory=commune:97501")
                        .getLong("total"))
                .isEqualTo(3_301);

        execute("delete from territory_population where commune_code = '97501'");
        JsonPath half = of("department:975");
        assertThat(half.getLong("total")).isEqualTo(3_000);
        assertThat(half.getDouble("completeness")).isEqualTo(0.5);
    }

    @Test
    void sexes_are_told_where_the_census_crosses_them_with_ages() {
        execute(
                "update territory_population set bands = bands || array['F', 'H', 'F 0-19', 'H 0-19', 'F 20-64', 'H 20-64',"
                        + " 'F 65+', 'H 65+'], people = people || array[155, 145.2, 30, 30.1, 90, 90, 35, 25.1]::float8[]"
                        + " where code = '975010000'");

        JsonPath commune = of("commune:97501");

        assertThat(commune.getList("ages.women", Long.class)).containsExactly(30L, 90L, 35L);
        assertThat(commune.getList("ages.men", Long.class)).containsExactly(30L, 90L, 25L);
        assertThat(commune.getLong("women")).isEqualTo(155);
        assertThat(commune.getLong("men")).isEqualTo(145);
        assertThat(commune.getBoolean("suppressed")).isFalse();
        assertThat(of("commune:97502").<Object>get("women")).isNull();
    }

    @Test
    void small_counts_are_hidden_and_the_answer_says_which_and_why() {
        people("975010001", "97501", 2020, "official", 0, 0, 0, 0);
        execute("update territory_population set people = array[4, 180, 116.2]::float8[] where code = '975010000'");

        JsonPath commune = of("commune:97501");

        assertThat(commune.getList("ages.from", Integer.class)).containsExactly(20);
        assertThat(commune.getList("hiddenAges.from", Integer.class)).containsExactly(0, 65);
        assertThat(commune.getBoolean("suppressed")).isTrue();
        assertThat(commune.getString("suppressionReason")).isEqualTo("SMALL_COUNT");
    }

    @Test
    void a_demonstration_answers_where_there_is_nothing_else_and_says_so() {
        execute("delete from territory_population where source = 'official' and commune_code = '97502'");

        JsonPath made = of("commune:97502");
        assertThat(made.getString("source")).isEqualTo("demo");
        assertThat(made.getLong("total")).isEqualTo(5_000);
    }

    @Test
    void without_any_figure_the_outcome_says_it() {
        asBefore();

        JsonPath nothing = of("commune:97502");
        assertThat(nothing.getString("outcome")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(nothing.getMap("")).containsEntry("total", null).containsEntry("dataVintage", null);
        assertThat(nothing.getList("ages")).isEmpty();
        assertThat(nothing.getDouble("completeness")).isZero();
    }

    @Test
    void an_area_is_counted_by_its_members_for_its_own_organization() {
        Response made = officer("243100518")
                .contentType("application/json")
                .body(Map.of("name", "Iles " + UUID.randomUUID(), "members", List.of("commune:97502")))
                .post(BASE + "/areas");
        String area = "area:" + made.jsonPath().getString("id");

        Response own = officer("243100518").get(BASE + "/territories/population?territory=" + area);
        assertThat(own.jsonPath().getLong("total")).isEqualTo(3_000);
        problem(officer("243500139").get(BASE + "/territories/population?territory=" + area), 400, "unknown-territory");
    }

    private static io.restassured.specification.RequestSpecification officer(String organization) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("people-" + organization, "registry", "registry:read", "registry:write")
                        .roles("health-officer")
                        .organizations(organization)
                        .signed());
    }

    @Test
    void what_is_not_asked_for_well_is_refused_by_name() {
        assertThat(reader().get(BASE + "/territories/population").statusCode()).isEqualTo(400);
        JsonPath unknown = problem(
                reader().get(BASE + "/territories/population?territory=commune:97502&partition=nine"),
                400,
                "invalid-parameter");
        assertThat(unknown.getString("violations[0].message")).contains("nine").contains("three");
        problem(reader().get(BASE + "/territories/population?territory=commune:00000"), 400, "unknown-territory");
    }
}
