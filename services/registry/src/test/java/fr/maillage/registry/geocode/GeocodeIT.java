package fr.maillage.registry.geocode;

import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From files of addresses, people and structures to located answers. */
@QuarkusTest
class GeocodeIT {

    @BeforeEach
    @AfterEach
    void nothing() {
        RegistryApi.awaitReference();
        for (String table :
                List.of("professional", "professional_activity", "professional_skill", "structure", "ban_street")) {
            RegistryDatabase.execute("delete from " + table);
        }
    }

    private static BanFiles albi() {
        return BanFiles.empty()
                .street(1, "Rue des Écoles", 1, 3, 5, 12)
                .street(2, "Avenue du Général de Gaulle", 10, 20);
    }

    private static void counts(JsonPath job, Map<String, Integer> expected) {
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        expected.forEach((name, value) -> assertThat(job.getMap("counts").get(name))
                .as(name + " of " + job.prettify())
                .isEqualTo(value));
    }

    private static JsonPath locate() {
        Response accepted = operator().post(RegistryApi.BASE + "/geocoding/runs");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return await(accepted.header("Location"));
    }

    private static String point(String table, String id) {
        return RegistryDatabase.list(("select concat_ws(' ', location_precision, round(latitude::numeric, 3),"
                                + " locate_reason, locate_due) from %s where %s = '%s'")
                        .formatted(table, table.equals("structure") ? "id" : "professional_id", id))
                .getFirst();
    }

    @Test
    void streets_are_loaded_with_their_numbers_and_the_same_file_again_changes_nothing() {
        counts(load("ban-addresses", albi().bytes()), Map.of("read", 6, "added", 2, "numbers", 6, "communes", 1));
        counts(load("ban-addresses", albi().bytes()), Map.of("added", 0, "changed", 0, "removed", 0, "unchanged", 2));
    }

    @Test
    void a_file_in_any_order_gives_the_same_streets() {
        BanFiles sorted = albi().street("81065", 1, "Rue Haute", 1, 2, 3);
        load("ban-addresses", sorted.bytes());
        List<String> before = RegistryDatabase.list("select id || encode(numbers, 'hex') from ban_street order by id");
        nothing();
        BanFiles mixed = BanFiles.empty();
        sorted.lines().stream()
                .sorted((a, b) -> a.substring(10).compareTo(b.substring(10)))
                .forEach(mixed::line);
        assertThat(mixed.lines()).isNotEqualTo(sorted.lines());

        counts(load("ban-addresses", mixed.bytes()), Map.of("rejected", 0, "added", 3, "numbers", 9));

        assertThat(RegistryDatabase.list("select id || encode(numbers, 'hex') from ban_street order by id"))
                .isEqualTo(before);
    }

    @Test
    void a_department_says_nothing_of_another() {
        load("ban-addresses", albi().street("31555", 1, "Rue Haute", 1).bytes());

        counts(load("ban-addresses", albi().bytes(), "scope", "department:81"), Map.of("removed", 0, "unchanged", 2));
    }

    @Test
    void a_line_without_a_point_is_refused_and_the_others_stay() {
        BanFiles file = albi().line("81004_0009_00001;;1;;Rue Sans Point;81000;81004;Albi;;;;;;;;;;;;;;;");
        for (int i = 0; i < 20; i++) {
            file.street(100 + i, "Rue " + i, 1);
        }

        JsonPath job = load("ban-addresses", file.bytes());

        counts(job, Map.of("rejected", 1, "added", 22));
        assertThat(operator()
                        .get(RegistryApi.BASE + "/imports/" + job.getString("id") + "/errors")
                        .jsonPath()
                        .getList("items.code"))
                .containsExactly("invalid-point");
    }

    @Test
    void activities_get_the_house_the_nearest_number_the_street_or_the_commune_and_the_reason() {
        load("ban-addresses", albi().bytes());
        RppsFiles people = RppsFiles.empty()
                .nurse(1, "81004", C.NUMBER, "12", C.STREET, "RUE DES ECOLES")
                .nurse(2, "81004", C.NUMBER, "14", C.STREET, "RUE DES ECOLES")
                .nurse(3, "81004", C.NUMBER, "", C.STREET, "AV DU GAL DE GAULLE")
                .nurse(4, "81004", C.NUMBER, "1", C.STREET, "RUE INCONNUE")
                .nurse(5, "81065", C.NUMBER, "1", C.STREET, "RUE INCONNUE")
                .nurse(6, "", C.STREET, "", C.POSTCODE, "", C.COMMUNE, "", C.DELIVERY, "")
                .nurse(7, "81004", C.STREET, "RUE DES ECOLES", C.KIND, "GENR02")
                .nurse(
                        8,
                        "",
                        C.NUMBER,
                        "3",
                        C.STREET,
                        "RUE DES ECOLES",
                        C.POSTCODE,
                        "81030",
                        C.COMMUNE,
                        "",
                        C.DELIVERY,
                        "81030 ALBI CEDEX 9");
        load("rpps-activities", people.bytes());

        JsonPath job = locate();

        counts(job, Map.of("professionals.housenumber", 2, "professionals.street", 2, "professionals.commune", 2));
        assertThat(point("professional_activity", rpps(1))).isEqualTo("HOUSENUMBER 43.012 f");
        assertThat(point("professional_activity", rpps(2))).isEqualTo("STREET 43.012 number-not-found f");
        assertThat(point("professional_activity", rpps(3)))
                .startsWith("STREET 43.0")
                .endsWith("no-number f");
        assertThat(point("professional_activity", rpps(4)))
                .startsWith("COMMUNE")
                .endsWith("street-not-found f");
        assertThat(point("professional_activity", rpps(5)))
                .startsWith("COMMUNE")
                .endsWith("no-ban-for-commune f");
        assertThat(point("professional_activity", rpps(6))).isEqualTo("no-address f");
        assertThat(point("professional_activity", rpps(7))).isEqualTo("substitute f");
        assertThat(point("professional_activity", rpps(8))).isEqualTo("HOUSENUMBER 43.003 f");
    }

    @Test
    void a_good_finess_point_stays_and_serves_the_activities_of_the_site() {
        load("ban-addresses", albi().bytes());
        String site = FinessFiles.number(1);
        load("finess-stock", FinessFiles.ofAlbi(1, 2).bytes());
        load(
                "rpps-activities",
                RppsFiles.empty()
                        .nurse(1, "81004", C.SITE, site, C.NUMBER, "99", C.STREET, "RUE INCONNUE")
                        .nurse(2, "81004", C.SITE, site, C.NUMBER, "12", C.STREET, "RUE DES ECOLES")
                        .bytes());

        locate();

        assertThat(point("structure", site)).startsWith("FINESS 43.9").endsWith(" f");
        assertThat(point("professional_activity", rpps(1)))
                .startsWith("FINESS 43.9")
                .endsWith(" f");
        assertThat(point("professional_activity", rpps(2))).isEqualTo("HOUSENUMBER 43.012 f");
    }

    @Test
    void a_structure_without_a_point_is_found_by_its_address_and_the_same_file_leaves_it_there() {
        load("ban-addresses", albi().bytes());
        byte[] file = FinessFiles.ofAlbi(1, 3).withoutLocations().bytes();
        load("finess-stock", file);
        locate();
        assertThat(point("structure", FinessFiles.number(1))).isEqualTo("HOUSENUMBER 43.012 f");

        counts(load("finess-stock", file), Map.of("changed", 0, "unchanged", 3));

        assertThat(point("structure", FinessFiles.number(1))).isEqualTo("HOUSENUMBER 43.012 f");
    }

    @Test
    void where_streets_change_people_are_located_again_and_nowhere_else() {
        load("ban-addresses", albi().street("81065", 1, "Rue Haute", 1).bytes());
        load(
                "rpps-activities",
                RppsFiles.empty()
                        .nurse(1, "81004", C.NUMBER, "12", C.STREET, "RUE DES ECOLES")
                        .nurse(2, "81065", C.NUMBER, "1", C.STREET, "RUE HAUTE")
                        .bytes());
        locate();

        BanFiles moved = BanFiles.empty()
                .street(1, "Rue des Écoles", 1, 3, 5, 7, 12)
                .street(2, "Avenue du Général de Gaulle", 10, 20)
                .street("81065", 1, "Rue Haute", 1);
        counts(load("ban-addresses", moved.bytes()), Map.of("changed", 1, "unchanged", 2));

        assertThat(point("professional_activity", rpps(1))).isEqualTo("HOUSENUMBER 43.012 t");
        assertThat(point("professional_activity", rpps(2))).isEqualTo("HOUSENUMBER 43.001 f");
    }

    @Test
    void the_summary_counts_by_precision_and_by_reason_inside_a_territory() {
        load("ban-addresses", albi().bytes());
        load(
                "rpps-activities",
                RppsFiles.empty()
                        .nurse(1, "81004", C.NUMBER, "12", C.STREET, "RUE DES ECOLES")
                        .nurse(4, "81004", C.NUMBER, "1", C.STREET, "RUE INCONNUE")
                        .nurse(5, "31555", C.NUMBER, "1", C.STREET, "RUE INCONNUE")
                        .bytes());
        locate();

        JsonPath albi = get("/geocoding/summary?territory=department:81");

        assertThat(albi.getInt("professionals.total")).isEqualTo(2);
        assertThat(albi.getInt("professionals.located")).isEqualTo(1);
        assertThat(albi.getDouble("professionals.share")).isEqualTo(0.5);
        assertThat(albi.getMap("professionals.byPrecision")).containsEntry("HOUSENUMBER", 1);
        assertThat(albi.getList("professionals.misses.reason.code")).isEqualTo(List.of("street-not-found"));
        assertThat(albi.getString("professionals.misses[0].reason.label")).startsWith("Voie absente");
        assertThat(albi.getList("professionals.misses[0].samples"))
                .isEqualTo(Collections.singletonList("/api/registry/v1/professionals/" + rpps(4)));
        assertThat(get("/geocoding/summary").getInt("professionals.total")).isEqualTo(3);
        RegistryApi.problem(
                RegistryApi.reader().get(RegistryApi.BASE + "/geocoding/summary?territory=department:999"),
                400,
                "unknown-territory");
    }
}
