package fr.maillage.registry.professional;

import static fr.maillage.registry.RegistryApi.get;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search by points cannot find is counted beside it; around Alençon (61001). */
@QuarkusTest
class UnlocatedIT {

    private static final String AROUND = "near=48.4303,0.0905&radiusM=3000";

    @BeforeEach
    void people() {
        RegistryApi.awaitReference();
        gone();
        person(1, "60", "61001", "STREET");
        person(2, "60", "61001", null);
        person(3, "10", "61001", "COMMUNE");
        person(4, "60", "61001", null);
        activity(4, "60", "61001", "MANUAL");
        person(5, "60", "61006", null);
        RegistryDatabase.execute("""
                insert into territory (level, code, name, search_name, kind, commune_code, source)
                values ('iris', '610010101', 'Essai', 'essai', 'H', '61001', 'official')""");
        RegistryDatabase.execute("""
                insert into territory (level, code, name, search_name, kind, commune_code, commune_codes, source)
                values ('qpv', 'QN06101M', 'Essai', 'essai', 'QPV', '61001', array['61001', '61006'], 'official')""");
        RegistryDatabase.execute("""
                insert into territory (level, code, name, search_name, kind, commune_codes, source)
                values ('qpv', 'QN06102M', 'Vide', 'vide', 'QPV', array[]::text[], 'official')""");
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, category_code, commune_code, department_code, latitude, longitude,
                       location_precision, iris_code, source)
                values ('local:unlocated-1', 'A', 'a', '603', '61001', '61', 48.4303, 0.0905, 'MANUAL', '610010101', 'demo'),
                       ('local:unlocated-2', 'B', 'b', '603', '61001', '61', null, null, null, null, 'demo'),
                       ('local:unlocated-3', 'C', 'c', '124', '61001', '61', 48.43, 0.09, 'COMMUNE', null, 'demo')""");
    }

    @AfterEach
    void gone() {
        RegistryDatabase.execute("delete from professional_activity where professional_id like '61000%'");
        RegistryDatabase.execute("delete from professional where id like '61000%'");
        RegistryDatabase.execute("delete from structure where id like 'local:unlocated-%'");
        RegistryDatabase.execute("delete from territory where code in ('610010101', 'QN06101M', 'QN06102M')");
    }

    private static void person(int n, String profession, String commune, @Nullable String precision) {
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                                          search_name, search_words, source)
                values ('6100000000%1$d', '6100000000%1$d', 'NOM%1$d', 'P', 'G15', '%2$s', 'nom%1$d p', 'nom%1$d p', 'demo')""".formatted(n, profession));
        activity(n, profession, commune, precision);
    }

    private static void activity(int n, String profession, String commune, @Nullable String precision) {
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code, commune_code,
                       department_code, latitude, longitude, location_precision, iris_code, source, search_key)
                values (gen_random_uuid(), '6100000000%d', 'G15', '%s', '%s', '61', %s, %s, %s, %s, 'demo', 'nom%d p')""".formatted(
                        n,
                        profession,
                        commune,
                        precision != null ? "48.4303" : "null",
                        precision != null ? "0.0905" : "null",
                        precision != null ? "'" + precision + "'" : "null",
                        precision != null && !precision.equals("COMMUNE") ? "'610010101'" : "null",
                        n));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/professionals?near=48.4303;0.0905&radiusM=3000,2,2",
        "/professionals?near=48.4303;0.0905&radiusM=3000&profession=60,2,1",
        "/professionals?near=48.4303;0.0905&radiusM=3000&profession=60&q=nom2,0,1",
        "/professionals?near=48.4303;0.0905&radiusM=60000&territory=department:61,2,3",
        "/professionals?territory=iris:610010101,2,2",
        "/professionals?territory=iris:610010101&profession=10,0,1",
        "/professionals?territory=qpv:QN06101M,0,3",
        "/professionals?territory=qpv:QN06102M,0,0",
        "/professionals?territory=iris:610010101&territory=department:61,5,0",
        "/professionals?territory=iris:610010101&territory=commune:61006,3,2",
        "/professionals?near=48.4303;0.0905&radiusM=3000&active=false,0,0",
        "/directory/professionals?near=48.4303;0.0905&radiusM=3000,0,0",
        "/structures?near=48.4303;0.0905&radiusM=3000&territory=department:61,1,2",
        "/structures?territory=iris:610010101,1,2",
        "/structures?territory=qpv:QN06102M,0,0",
        "/structures?territory=iris:610010101&territory=department:61,3,0",
        "/structures?territory=iris:610010101&territory=commune:61006,1,2",
        "/structures?territory=iris:610010101&category=603,1,1",
        "/directory/structures?territory=iris:610010101&category=124,0,1"
    })
    void what_has_no_point_is_counted_in_the_communes_concerned(String query, int found, int unlocated) {
        JsonPath page = get(query.replace(';', ','));

        assertThat(page.getList("items")).hasSize(found);
        assertThat(page.getInt("page.unlocated")).isEqualTo(unlocated);
    }

    @Test
    void a_search_by_communes_misses_nobody_and_says_nothing() {
        JsonPath page = get("/professionals?territory=commune:61001");

        assertThat(page.getList("items")).hasSize(4);
        assertThat(page.getMap("page").containsKey("unlocated")).isFalse();
    }

    @Test
    void beside_names_alike_nothing_is_said() {
        assertThat(get("/structures?" + AROUND + "&q=a&match=fuzzy")
                        .getMap("page")
                        .containsKey("unlocated"))
                .isFalse();
        assertThat(get("/professionals?" + AROUND + "&q=nom1&match=fuzzy")
                        .getMap("page")
                        .containsKey("unlocated"))
                .isFalse();
    }

    @Test
    void it_is_told_once_unless_it_is_counted_again() {
        JsonPath first = get("/professionals?" + AROUND + "&limit=1");
        String next = "/professionals?" + AROUND + "&limit=1&cursor=" + first.getString("page.next");

        assertThat(first.getInt("page.unlocated")).isEqualTo(2);
        assertThat(get(next).getMap("page").containsKey("unlocated")).isFalse();
        assertThat(get(next + "&total=exact").getInt("page.unlocated")).isEqualTo(2);
    }

    @Test
    void where_too_many_would_have_to_be_looked_at_nothing_is_said_unless_it_is_asked() {
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code, commune_code,
                       department_code, source, search_key)
                select gen_random_uuid(), '61000000002', 'G15', '60', '61001', '61', 'demo', 'nom2 p'
                  from generate_series(1, 10001)""");

        assertThat(get("/professionals?" + AROUND).getMap("page").containsKey("unlocated"))
                .isFalse();
        assertThat(get("/professionals?" + AROUND + "&total=exact").getInt("page.unlocated"))
                .isEqualTo(2);
    }
}
