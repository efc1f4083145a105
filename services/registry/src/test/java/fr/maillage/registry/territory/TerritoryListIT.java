package fr.maillage.registry.territory;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.total;
import static fr.maillage.registry.RegistryApi.walk;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of territories against what the table holds. */
@QuarkusTest
class TerritoryListIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level=region|level = 'region'",
                "level=department|level = 'department'",
                "level=epci|level = 'epci'",
                "level=commune|level = 'commune'",
                "level=region&level=epci|level in ('region', 'epci')",
                "active=any|true",
                "active=false|not active",
                "within=region:76&level=commune|level = 'commune' and region_code = '76'",
                "within=department:31&within=department:81&level=commune|level = 'commune' and department_code in ('31', '81')",
                "within=epci:243100518&level=commune|level = 'commune' and epci_code = '243100518'",
                "within=commune:13055|commune_code = '13055' or parent_commune = '13055'"
            })
    void filters_select_what_they_say(String query, String condition) {
        String active = query.contains("active=") ? "true" : "active";

        assertThat(total("/territories?" + query))
                .isEqualTo(RegistryDatabase.number(
                        "select count(*) from territory where (%s) and %s".formatted(condition, active)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "level=commune&within=department:31&sort=code|code, level",
                "level=commune&within=department:31&sort=name|search_name, level, code",
                "level=commune&within=department:31&sort=population|coalesce(population, -1) desc, level, code",
                "within=department:31&level=commune|code, level"
            })
    void walking_in_any_order_is_the_table_in_that_order(String query, String order) {
        List<String> expected = RegistryDatabase.list("select code from territory where active and level = 'commune'"
                + " and department_code = '31' order by " + order);

        assertThat(walk("/territories?" + query, "code", 199)).isEqualTo(expected);
        assertThat(walk("/territories?" + query, "code", 41)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "name", "population"})
    void every_level_together_is_walked_whole_in_every_order(String sort) {
        String query = "/territories?active=any&within=region:94&sort=" + sort;

        List<String> ids = walk(query, "id", 53);

        assertThat(ids).doesNotHaveDuplicates().hasSize((int) total(query));
        assertThat(ids).contains("region:94", "department:2A", "commune:2A004");
    }

    @ParameterizedTest
    @CsvSource({
        "saint-etienne,commune:42218",
        "SAINT ETIENNE,commune:42218",
        "saint étienne,commune:42218",
        "l haÿ,commune:94038",
        "L'Haÿ-les-Roses,commune:94038",
        "oeuilly,commune:02565",
        "Œuilly,commune:02565",
        "75116,commune:75116",
        "243100518,epci:243100518",
        "97400,commune:97411"
    })
    void names_codes_and_postcodes_are_found_however_they_are_typed(String q, String id) {
        List<String> found = reader().queryParam("q", q)
                .queryParam("limit", 200)
                .get(BASE + "/territories")
                .jsonPath()
                .getList("items.id", String.class);

        assertThat(found).contains(id);
    }

    @Test
    void with_a_search_the_largest_come_first_unless_another_order_is_asked_for() {
        List<Integer> byDefault = get("/territories?q=saint&limit=200").getList("items.population", Integer.class);
        List<String> byCode = get("/territories?q=saint&limit=200&sort=code").getList("items.code", String.class);

        assertThat(byDefault).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        assertThat(byCode).isSorted();
    }

    @Test
    void the_arrondissements_of_a_commune_are_communes_within_it() {
        JsonPath paris = get("/territories?within=commune:75056&level=commune&limit=50");

        assertThat(paris.getList("items.code")).hasSize(21).contains("75056", "75101", "75120");
        assertThat(paris.getString("items.find { it.code == '75120' }.parentCommune.name"))
                .isEqualTo("Paris");
        assertThat(paris.getString("items.find { it.code == '75120' }.kind.label"))
                .isEqualTo("Arrondissement municipal");
    }

    @ParameterizedTest
    @CsvSource({
        "q=!!!,query:q,!!!",
        "q=%F0%9F%98%80,query:q,😀",
        "limit=1e3,query:limit,1e3",
        "limit=99999999999999999999,query:limit,99999999999999999999",
        "total=all,query:total,all",
        "within=commune:310555,query:within,310555",
        "within=iris:310000000,query:within,iris:310000000",
        "sort=name&sort=code,query:sort,sort",
        "cursor=AAAA,query:cursor,cursor"
    })
    void a_wrong_value_is_named(String query, String pointer, String value) {
        var answer = reader().urlEncodingEnabled(false).get(BASE + "/territories?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("violations[0].message")).contains(value);
    }

    @Test
    void an_unknown_parameter_is_refused_with_the_nearest_known_one() {
        JsonPath body = problem(reader().get(BASE + "/territories?levels=commune"), 400, "unknown-parameter");

        assertThat(body.getString("detail")).contains("levels", "level ?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/territories/commune/00000",
                "/territories/planet/3",
                "/territories/commune/%00",
                "/territories/commune/a%20b"
            })
    void what_is_not_there_is_404(String path) {
        JsonPath body = problem(reader().urlEncodingEnabled(false).get(BASE + path), 404, "territory-not-found");

        assertThat(body.getList("violations")).isEmpty();
    }

    @Test
    void a_list_has_its_formats_and_their_content() {
        String csv = reader().accept("text/csv")
                .get(BASE + "/territories?level=commune&q=31555")
                .asString();
        String english = reader().accept("text/csv")
                .header("Accept-Language", "en")
                .get(BASE + "/territories?level=region&limit=1&bom=true")
                .asString();
        String ndjson = reader().accept("application/x-ndjson")
                .get(BASE + "/territories?level=region&limit=5")
                .asString();

        assertThat(csv.lines().toList().get(1))
                .startsWith("commune,31555,Toulouse,commune-actuelle,243100518,31,76,,,31000 ");
        assertThat(english).startsWith("\uFEFFlevel,code,name,kind,epci,");
        assertThat(ndjson.lines()).hasSize(5).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(reader().accept("application/pdf").get(BASE + "/territories").statusCode())
                .isEqualTo(406);
    }
}
