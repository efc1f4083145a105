package fr.maillage.registry.structure;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches over 600 invented structures of Paris and Lyon, against what the table holds. */
@QuarkusTest
class StructureFilterIT {

    /** Of this test alone: ids that no other has. */
    private static final String OURS = "id like 'local:filter-%'";

    @BeforeEach
    void sixHundred() {
        RegistryApi.awaitReference();
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, category_code, commune_code, parent_commune, epci_code,
                       department_code, region_code, latitude, longitude, location_precision, source, active, inactive_since)
                select 'local:filter-' || to_char(i, 'FM0000'), 'Cabinet ' || i % 7, 'cabinet ' || i % 7 || ' des ecoles',
                       (array['603', '124', '620'])[1 + i % 3], t.code, t.parent_commune, t.epci_code, t.department_code,
                       t.region_code, 48.85 + (i % 40) * 0.0005, 2.35 + (i % 25) * 0.0005, 'MANUAL', 'demo', i % 10 <> 0,
                       case when i % 10 = 0 then date '2026-01-01' end
                  from generate_series(1, 600) i
                  join territory t on t.level = 'commune'
                   and t.code = (array['75101', '75102', '75056', '69381', '69123'])[1 + i % 5]""");
    }

    @AfterEach
    void gone() {
        RegistryDatabase.execute("delete from structure where " + OURS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "territory=commune:75101|commune_code = '75101'",
                "territory=commune:75056|commune_code = '75056' or parent_commune = '75056'",
                "territory=commune:75101&territory=commune:69381|commune_code in ('75101', '69381')",
                "territory=department:75|department_code = '75'",
                "territory=department:75&territory=commune:69123|department_code = '75' or commune_code = '69123' or parent_commune = '69123'",
                "territory=epci:200046977|epci_code = '200046977'",
                "territory=region:84|region_code = '84'",
                "territory=department:75&category=603|department_code = '75' and category_code = '603'",
                "territory=department:75&category=603&category=124|department_code = '75' and category_code in ('603', '124')",
                "territory=department:75&kind=MSP|department_code = '75' and category_code = '603'",
                "territory=department:75&kind=MSP&kind=PHARMACY|department_code = '75' and category_code in ('603', '620')",
                "territory=department:75&kind=MSP&category=124|false",
                "territory=department:75&q=cabinet 3|department_code = '75' and search_name like '%cabinet%' and search_name like '%3%'",
                "territory=department:75&q=École CABINET|department_code = '75' and search_name like '%ecole%'",
                "territory=department:75&active=false|department_code = '75' and not active",
                "territory=department:75&active=any|department_code = '75'"
            })
    void filters_select_what_they_say(String query, String condition) {
        String active = query.contains("active=") ? "true" : "active";
        long expected = RegistryDatabase.number(
                "select count(*) from structure where (%s) and %s".formatted(condition, active));

        var answer = reader().get(BASE + "/structures?limit=200&total=exact&" + query)
                .jsonPath();

        assertThat(answer.getLong("page.total")).isEqualTo(expected);
        assertThat(answer.getList("items")).hasSize((int) Math.min(200, expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"sort=id|id", "sort=name|search_name, id", "''|id", "near=48.86,2.355&sort=id|id"})
    void walking_in_any_order_is_the_table_in_that_order(String query, String order) {
        String path = "/structures?territory=department:75" + (query.isEmpty() ? "" : "&" + query);
        List<String> expected = RegistryDatabase.list(
                "select id from structure where active and department_code = '75' order by " + order);

        assertThat(walk(path, "id", 200)).isEqualTo(expected);
        assertThat(walk(path, "id", 17)).isEqualTo(expected);
    }

    @Test
    void around_a_point_the_nearest_come_first_and_the_walk_is_whole_even_where_many_share_a_place() {
        String path = "/structures?territory=department:75&near=48.86,2.355&radiusM=900";

        List<String> ids = walk(path, "id", 9);
        List<Integer> metres =
                walk(path, "distanceM", 9).stream().map(Integer::valueOf).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize((int) total(path));
        assertThat(metres).isSorted().allMatch(distance -> distance <= 900);
        assertThat(ids.size()).isEqualTo((int) RegistryDatabase.number("""
                        select count(*) from structure where active and department_code = '75'
                           and 2 * 6371008.8 * asin(sqrt(power(sin(radians(latitude - 48.86) / 2), 2)
                             + cos(radians(48.86)) * cos(radians(latitude))
                               * power(sin(radians(longitude - 2.355) / 2), 2))) <= 900"""));
    }

    @Test
    void distances_are_those_of_the_map() {
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, latitude, longitude, location_precision, source)
                values ('local:filter-capitole', 'Capitole', 'capitole', 43.604482, 1.443962, 'MANUAL', 'demo'),
                       ('local:filter-matabiau', 'Matabiau', 'matabiau', 43.611206, 1.453616, 'MANUAL', 'demo')""");

        JsonPath near = get("/structures?near=43.604482,1.443962&radiusM=1100&q=matabiau");

        // 1 079 m as the crow flies, by the coordinates of both.
        assertThat(near.getInt("items[0].distanceM")).isBetween(1074, 1084);
        assertThat(total("/structures?near=43.604482,1.443962&radiusM=1073&q=matabiau"))
                .isZero();
    }

    @Test
    void a_walk_goes_on_while_rows_are_added_and_ended() {
        List<String> before = walk("/structures?territory=department:75&sort=name", "id", 200);
        String cursor =
                get("/structures?territory=department:75&sort=name&limit=100").getString("page.next");

        RegistryDatabase.execute(
                "insert into structure (id, name, search_name, department_code, source)"
                        + " select 'local:filter-new-' || i, 'Cabinet', 'cabinet ' || i % 7, '75', 'demo' from generate_series(1, 50) i");
        List<String> rest = get("/structures?territory=department:75&sort=name&limit=200&cursor=" + cursor)
                .getList("items.id", String.class);

        assertThat(rest).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before.subList(0, 100));
        assertThat(rest.stream().filter(before::contains)).isSubsetOf(before.subList(100, before.size()));
        assertThat(rest.stream().filter(before::contains).toList()).startsWith(before.get(100), before.get(101));
    }

    @ParameterizedTest
    @CsvSource({
        "category=abc,query:category,abc",
        "category=6033,query:category,6033",
        "kind=NOPE,query:kind,CDS",
        "territory=department:99,query:territory,department:99",
        "territory=31,query:territory,31",
        "q=%25,query:q,%",
        "near=91,query:near,91",
        "'near=43.6,181',query:near,181",
        "'near=NaN,1',query:near,NaN",
        "'near=43.6,1.4&radiusM=0',query:radiusM,0",
        "'near=43.6,1.4&radiusM=100001',query:radiusM,100001",
        "sort=distance,query:sort,distance",
        "sort=size,query:sort,size",
        "active=yes,query:active,yes",
        "limit=0,query:limit,0",
        "limit=201,query:limit,201",
        "categorie=603,query:categorie,category"
    })
    void a_wrong_value_is_named(String query, String pointer, String message) {
        var answer = reader().urlEncodingEnabled(false).get(BASE + "/structures?" + query);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("violations[0].message")).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "territory=department:69",
                "territory=department:75&category=603",
                "territory=department:75&sort=name"
            })
    void a_cursor_of_another_search_is_refused(String other) {
        String cursor = get("/structures?territory=department:75&limit=1").getString("page.next");

        problem(reader().get(BASE + "/structures?limit=1&" + other + "&cursor=" + cursor), 400, "invalid-cursor");
        assertThat(get("/structures?limit=3&total=exact&territory=department:75&cursor=" + cursor)
                        .getList("items"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "310000000", "%00", "a%20b", "local:%27", "..%2f"})
    void what_is_not_there_is_404(String id) {
        assertThat(reader().urlEncodingEnabled(false)
                        .get(BASE + "/structures/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void one_structure_has_an_entity_tag_that_changes_with_it() {
        String path = BASE + "/structures/local:filter-0001";
        String tag = reader().get(path).header("ETag");

        assertThat(tag).startsWith("\"");
        assertThat(reader().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(304);
        RegistryDatabase.execute("update structure set name = 'Autre' where id = 'local:filter-0001'");
        assertThat(reader().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(200);
        assertThat(reader().get(path).header("ETag")).isNotEqualTo(tag);
    }
}
