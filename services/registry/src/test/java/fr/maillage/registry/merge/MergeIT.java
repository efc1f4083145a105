package fr.maillage.registry.merge;

import static fr.maillage.registry.Organizations.RENNES;
import static fr.maillage.registry.Organizations.TOULOUSE;
import static fr.maillage.registry.Organizations.asApp;
import static fr.maillage.registry.Organizations.changeAsApp;
import static fr.maillage.registry.Organizations.ids;
import static fr.maillage.registry.Organizations.made;
import static fr.maillage.registry.Organizations.officer;
import static fr.maillage.registry.Organizations.post;
import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.People;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Works in the Lozère (48), which no other test loads. */
@QuarkusTest
class MergeIT {

    private static final String ONE = "480000011";
    private static final String TWO = "480000029";
    private static final String LIST = "/structures?territory=department:48&limit=200";

    @BeforeEach
    void nationalFile() {
        RegistryApi.awaitReference();
        RegistryApi.load(
                "finess-stock",
                FinessFiles.empty()
                        .structure(ONE, "MMG DE MENDE", "617", "095", "48")
                        .location(ONE, 735_000, 6_380_000)
                        .structure(TWO, "MAISON DE GARDE", "617", "095", "48")
                        .text(),
                "scope",
                "department:48");
    }

    private static String local(String organization) {
        return made(
                organization,
                "/structures",
                Map.of(
                        "name", "MMG " + UUID.randomUUID(),
                        "kind", "OUT_OF_HOURS_HOUSE",
                        "communeCode", "48095",
                        "accessibility", "COMPLIANT",
                        "accessibilityNote", "rampe"));
    }

    private static Map<String, Object> merge(String type, String kept, String merged) {
        return Map.of("objectType", type, "keptId", kept, "mergedId", merged, "reason", "doublon");
    }

    private static String done(RequestSpecification who, Map<String, ?> body) {
        Response made = post(who, "/merges", body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private static Response undo(RequestSpecification who, String id) {
        return who.header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("to", "UNDONE", "reason", "homonymes"))
                .post(BASE + "/merges/" + id + "/transitions");
    }

    @Test
    void a_local_structure_leads_to_the_national_one_and_back_again() {
        String place = local(TOULOUSE);
        String before = officer(TOULOUSE).get(BASE + "/structures/" + place).asString();
        String national = officer(TOULOUSE).get(BASE + "/structures/" + TWO).asString();

        String id = done(officer(TOULOUSE), merge("STRUCTURE", TWO, place));

        JsonPath asked = officer(TOULOUSE).get(BASE + "/structures/" + place).jsonPath();
        assertThat(asked.getString("id")).isEqualTo(TWO);
        assertThat(asked.getString("mergedInto")).isEqualTo(TWO);
        JsonPath kept = officer(TOULOUSE).get(BASE + "/structures/" + TWO).jsonPath();
        assertThat(kept.getString("mergedInto")).isNull();
        assertThat(kept.getList("mergedIds")).containsExactly(place);
        assertThat(kept.getString("accessibilityNote")).isEqualTo("rampe");
        assertThat(kept.getString("finessSiteId")).isEqualTo(TWO);
        assertThat(ids(officer(TOULOUSE), LIST)).contains(TWO).doesNotContain(place);
        assertThat(officer(RENNES).get(BASE + "/structures/" + TWO).jsonPath().getList("mergedIds"))
                .isEmpty();

        Response undone = undo(officer(TOULOUSE), id);

        assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
        assertThat(undone.jsonPath().getString("state")).isEqualTo("UNDONE");
        assertThat(officer(TOULOUSE).get(BASE + "/structures/" + place).asString())
                .isEqualTo(before);
        assertThat(officer(TOULOUSE).get(BASE + "/structures/" + TWO).asString())
                .isEqualTo(national);
        assertThat(ids(officer(TOULOUSE), LIST)).contains(TWO, place);
        problem(
                officer(TOULOUSE)
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("to", "UNDONE"))
                        .post(BASE + "/merges/" + id + "/transitions"),
                409,
                "merge-transition-refused");
    }

    @Test
    void what_the_operator_merges_holds_for_everybody() {
        String id = done(operator(), merge("STRUCTURE", ONE, TWO));
        try {
            assertThat(ids(officer(RENNES), LIST)).contains(ONE).doesNotContain(TWO);
            assertThat(officer(RENNES)
                            .get(BASE + "/structures/" + TWO)
                            .jsonPath()
                            .getString("mergedInto"))
                    .isEqualTo(ONE);
            assertThat(ids(operator(), "/merges?object=" + TWO)).contains(id);
            problem(post(operator(), "/merges", merge("STRUCTURE", TWO, ONE)), 422, "merge-refused");
        } finally {
            assertThat(undo(operator(), id).statusCode()).isEqualTo(200);
        }
        assertThat(ids(officer(RENNES), LIST)).contains(ONE, TWO);
    }

    @Test
    void two_active_rpps_numbers_are_merged_by_force_alone_and_the_answer_warns() {
        People.known("10999000037", "Jean", "DOUBLE");
        People.known("10999000045", "Jean", "DOUBLE");
        Map<String, Object> body = merge("PROFESSIONAL", "10999000037", "10999000045");

        JsonPath refused = problem(post(operator(), "/merges", body), 422, "merge-refused");
        assertThat(refused.getString("violations[0].code")).isEqualTo("two-active-rpps");
        Response forced = post(
                operator(),
                "/merges",
                Map.of(
                        "objectType",
                        "PROFESSIONAL",
                        "keptId",
                        "10999000037",
                        "mergedId",
                        "10999000045",
                        "reason",
                        "même personne, acte de l'ordre",
                        "force",
                        true));

        assertThat(forced.statusCode()).as(forced.asString()).isEqualTo(201);
        assertThat(forced.jsonPath().getString("warnings[0].code")).isEqualTo("two-active-rpps");
        assertThat(undo(operator(), forced.jsonPath().getString("id")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_merged_person_is_answered_for_by_the_one_kept_until_it_is_undone() {
        load(
                "rpps-activities",
                RppsFiles.empty().nurse(981, "48095").nurse(982, "48095").bytes());
        String list = "/professionals?territory=commune:48095";
        String kept = officer(RENNES).get(BASE + "/professionals/" + rpps(981)).asString();
        String merged =
                officer(RENNES).get(BASE + "/professionals/" + rpps(982)).asString();
        Map<String, Object> body = new HashMap<>(merge("PROFESSIONAL", rpps(981), rpps(982)));
        body.put("force", true);
        String id = done(operator(), body);
        try {
            JsonPath asked =
                    officer(RENNES).get(BASE + "/professionals/" + rpps(982)).jsonPath();
            assertThat(asked.getString("id")).isEqualTo(rpps(981));
            assertThat(asked.getString("mergedInto")).isEqualTo(rpps(981));
            assertThat(asked.getList("activities")).hasSize(2);
            JsonPath one =
                    officer(RENNES).get(BASE + "/professionals/" + rpps(981)).jsonPath();
            assertThat(one.getString("mergedInto")).isNull();
            assertThat(one.getList("mergedIds")).containsExactly(rpps(982));
            for (String more : List.of("", "&profession=60", "&sort=id", "&q=nom", "&q=nom982&match=fuzzy")) {
                assertThat(ids(officer(RENNES), list + more)).as(more).doesNotContain(rpps(982));
            }
            assertThat(ids(officer(RENNES), list)).containsExactly(rpps(981));
            assertThat(RegistryApi.total(list)).isEqualTo(1);
            assertThat(ids(officer(RENNES), "/directory" + list)).containsExactly(rpps(981));
        } finally {
            assertThat(undo(operator(), id).statusCode()).isEqualTo(200);
        }
        assertThat(officer(RENNES).get(BASE + "/professionals/" + rpps(981)).asString())
                .isEqualTo(kept);
        assertThat(officer(RENNES).get(BASE + "/professionals/" + rpps(982)).asString())
                .isEqualTo(merged);
        assertThat(ids(officer(RENNES), list)).containsExactly(rpps(981), rpps(982));
    }

    @AfterEach
    void nobody() {
        for (String table : List.of("professional_skill", "professional_activity", "professional")) {
            String id = table.equals("professional") ? "id" : "professional_id";
            RegistryDatabase.execute(
                    "delete from %s where %s in ('%s', '%s')".formatted(table, id, rpps(981), rpps(982)));
        }
    }

    @Test
    void each_merges_what_is_its_own() {
        String place = local(TOULOUSE);

        problem(post(officer(TOULOUSE), "/merges", merge("STRUCTURE", ONE, TWO)), 422, "merge-refused");
        problem(post(operator(), "/merges", merge("STRUCTURE", ONE, place)), 422, "merge-refused");
        problem(post(officer(RENNES), "/merges", merge("STRUCTURE", ONE, place)), 422, "merge-refused");
    }

    @Test
    @Tag("AZ-08")
    void the_database_keeps_organizations_apart_and_the_reference_from_them() throws SQLException {
        String id = done(officer(TOULOUSE), merge("STRUCTURE", TWO, local(TOULOUSE)));

        problem(officer(RENNES).get(BASE + "/merges/" + id), 404, "merge-not-found");
        assertThat(ids(officer(RENNES), "/merges?state=any&limit=200")).doesNotContain(id);
        assertThat(asApp(TOULOUSE, "select count(*) from local_merge where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(asApp(RENNES, "select count(*) from local_merge where id = '" + id + "'"))
                .isZero();
        assertThatThrownBy(() -> changeAsApp(TOULOUSE, """
                        insert into reference_merge (id, object_type, kept_id, merged_id, forced, reason, merged_by,
                                                     merged_at, version)
                        values (gen_random_uuid(), 'STRUCTURE', 'a', 'b', false, 'x', 'x', now(), 1)""")).hasMessageContaining("row-level security");
        assertThat(undo(officer(TOULOUSE), id).statusCode()).isEqualTo(200);
    }
}
