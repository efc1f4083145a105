package fr.maillage.registry.territory;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machine clients of one organization on both sides of a border, and a third one that is held to nothing. */
@QuarkusTest
@Tag("AZ-03")
class TerritoryLimitIT {

    private static final String LYON = "69123";
    private static final String VILLEURBANNE = "69266";

    /** Of this test alone. */
    private static final String PEOPLE = "('99000869381', '99000869266', '99000875101')";

    @BeforeEach
    void onBothSides() {
        RegistryApi.awaitReference();
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, category_code, commune_code, parent_commune, epci_code,
                       department_code, region_code, latitude, longitude, location_precision, source)
                select 'local:limit-' || t.code, 'Cabinet', 'cabinet', '603', t.code, t.parent_commune, t.epci_code,
                       t.department_code, t.region_code, 45.76, 4.85, 'MANUAL', 'demo'
                  from territory t where t.level = 'commune' and t.code in ('69381', '69266', '75101')""");
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                       search_name, search_words, source)
                select '990008' || t.code, null, 'LIMITE', 'Anne', 'G15', '10', 'limite anne', 'limite anne', 'demo'
                  from territory t where t.level = 'commune' and t.code in ('69381', '69266', '75101')""");
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code, kind_code,
                       commune_code, parent_commune, epci_code, department_code, region_code, source, search_key)
                select gen_random_uuid(), p.id, 'G15', '10', 'GENR01', t.code, t.parent_commune, t.epci_code,
                       t.department_code, t.region_code, 'demo', p.search_key
                  from professional p join territory t on t.level = 'commune' and t.code = right(p.id, 5)
                 where p.id in\s""" + PEOPLE);
    }

    @AfterEach
    void gone() {
        RegistryDatabase.execute("delete from professional_activity where professional_id in " + PEOPLE);
        RegistryDatabase.execute("delete from professional where id in " + PEOPLE);
        RegistryDatabase.execute("delete from structure where id like 'local:limit-%'");
    }

    private static Response get(String path, String... territories) {
        Tokens token = Tokens.of("limited-" + String.join("-", territories), "registry", "registry:read")
                .roles("integration")
                .organizations(Organizations.RENNES);
        return given().auth()
                .oauth2((territories.length == 0 ? token : token.territories(territories)).signed())
                .urlEncodingEnabled(false)
                .get(BASE + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/structures", "/professionals", "/exports/structures", "/exports/professionals"})
    void each_side_sees_its_own_and_is_told_what_is_admitted_beyond(String list) {
        String name = list.endsWith("structures") ? "local:limit-" : "990008";

        assertThat(get(list + "?territory=commune:" + LYON, "commune:" + LYON).asString())
                .contains(name + "69381")
                .doesNotContain(name + VILLEURBANNE);
        assertThat(get(list + "?territory=commune:" + VILLEURBANNE, "commune:" + VILLEURBANNE)
                        .asString())
                .contains(name + VILLEURBANNE)
                .doesNotContain(name + "69381");
        JsonPath refused =
                problem(get(list + "?territory=commune:" + LYON, "commune:" + VILLEURBANNE), 403, "territory-outside");
        assertThat(refused.getString("detail"))
                .contains("commune:" + LYON)
                .contains("Territoires admis : commune:" + VILLEURBANNE);
        assertThat(get(list + "?territory=commune:" + LYON).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "territory=commune:69381|commune:69123|200",
                "territory=commune:69123|commune:69381|403",
                "territory=commune:69266|epci:200046977|200",
                "territory=commune:69266|department:69|200",
                "territory=department:69|department:69|200",
                "territory=department:69|epci:200046977|403",
                "territory=epci:200046977|department:69|403",
                "territory=region:84|department:69|403",
                "territory=commune:69266&territory=commune:75101|department:69|403",
                "territory=commune:75101|department:69|403",
                "near=45.76,4.85&radiusM=5000|department:69|403",
                "near=45.76,4.85&radiusM=5000&territory=commune:69266|department:69|200",
                "q=cabinet|department:69|403",
                "|department:69|403"
            })
    void a_list_is_asked_for_inside_and_never_everywhere(String query, String held, int status) {
        Response answer = get("/structures" + (query == null ? "" : "?" + query), held);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/structures/local:limit-69381,commune:69123,200",
        "/structures/local:limit-69381,commune:69266,403",
        "/structures/local:limit-69266,epci:200046977,200",
        "/structures/local:limit-75101,epci:200046977,403",
        "/professionals/99000869381,commune:69123,200",
        "/professionals/99000869381,department:69,200",
        "/professionals/99000869381,commune:69266,403",
        "/professionals/99000875101,department:69,403",
        "/territories/population?territory=commune:69266,commune:69266,200",
        "/territories/population?territory=commune:69123,commune:69266,403"
    })
    void one_thing_is_shown_when_it_is_inside(String path, String held, int status) {
        Response answer = get(path, held);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 403) {
            problem(answer, 403, "territory-outside");
        }
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/areas",
                "/mobile-units",
                "/memberships",
                "/directory/mobile-units",
                "/directory/professionals",
                "/directory/structures",
                "/geocoding/summary?territory=commune:69266"
            })
    void what_cannot_be_held_to_territories_is_refused_whole(String path) {
        JsonPath refused = problem(get(path, "commune:69266"), 403, "territory-outside");

        assertThat(refused.getString("detail")).contains("Territoires admis : commune:69266");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/codes",
                "/territories?level=region",
                "/territories/commune/75101",
                "/directory/structures?territory=commune:69266",
                "/directory/professionals?territory=commune:69266"
            })
    void what_lies_nowhere_and_what_is_public_is_for_all(String path) {
        assertThat(get(path, "commune:69266").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"69266,commune:69266,200", "69266,department:69,200", "75101,department:69,403"})
    void an_area_is_judged_by_its_members(String second, String held, int status) {
        Response made = Organizations.officer(Organizations.RENNES)
                .contentType("application/json")
                .body("{\"name\":\"Limite %s\",\"members\":[\"commune:69266\",\"commune:%s\"]}"
                        .formatted(UUID.randomUUID(), second)
                        .replace("[\"commune:69266\",\"commune:69266\"]", "[\"commune:69266\"]"))
                .post(BASE + "/areas");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);

        Response answer = get("/structures?territory=area:" + made.jsonPath().getString("id"), held);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    @Test
    void a_claim_that_cannot_be_read_lets_nothing_through() {
        problem(get("/structures?territory=commune:69266", "everywhere"), 403, "territory-outside");
        problem(get("/structures/local:limit-69266", "everywhere"), 403, "territory-outside");
        problem(get("/events", "everywhere"), 403, "territory-outside");
    }
}
