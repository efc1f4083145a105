package fr.maillage.registry.changeproposal;

import static fr.maillage.registry.Organizations.RENNES;
import static fr.maillage.registry.Organizations.TOULOUSE;
import static fr.maillage.registry.Organizations.as;
import static fr.maillage.registry.Organizations.made;
import static fr.maillage.registry.Organizations.officer;
import static fr.maillage.registry.Organizations.post;
import static fr.maillage.registry.RegistryApi.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.People;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points that were proposed, accepted and put in place. */
@QuarkusTest
class ProposedPointIT {

    private static final String PATH = "/change-proposals";
    private static final String ANNE = "10999000011";
    private static final String CLERMONT = "630000011";

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        People.known(ANNE, "Anne", "ESSAI");
    }

    @AfterEach
    void nothingOfAnne() {
        RegistryDatabase.execute("delete from professional_activity where professional_id = '" + ANNE + "'");
    }

    private static String proposed(RequestSpecification who, Map<String, ?> body) {
        Response made = post(who, PATH, body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private static Response move(Supplier<RequestSpecification> who, String id, Map<String, ?> body) {
        String tag = who.get().get(BASE + PATH + "/" + id).header("ETag");
        return who.get()
                .header("If-Match", tag == null ? "*" : tag)
                .contentType("application/json")
                .body(body)
                .post(BASE + PATH + "/" + id + "/transitions");
    }

    @Test
    void a_point_accepted_for_the_reference_is_set_by_hand_and_stays() {
        RegistryApi.load(
                "finess-stock",
                FinessFiles.empty()
                        .structure(CLERMONT, "MSP DE CLERMONT", "603", "113", "63")
                        .location(CLERMONT, 707_000, 6_520_000)
                        .text(),
                "scope",
                "department:63");
        String id = proposed(
                as("planner", TOULOUSE),
                Map.of(
                        "objectType",
                        "STRUCTURE",
                        "objectId",
                        CLERMONT,
                        "kind",
                        "LOCATION",
                        "location",
                        Map.of("lat", 45.78, "lon", 3.09)));

        Response accepted = move(RegistryApi::operator, id, Map.of("to", "ACCEPTED"));

        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.jsonPath().getBoolean("applied")).isTrue();
        JsonPath placed =
                as("planner", RENNES).get(BASE + "/structures/" + CLERMONT).jsonPath();
        assertThat(placed.getDouble("location.lat")).isEqualTo(45.78);
        assertThat(placed.getString("location.precision")).isEqualTo("MANUAL");
        assertThat(RegistryDatabase.list(
                        "select reason || ' by ' || made_by from location_correction where object_id = '" + CLERMONT
                                + "' order by made_at desc limit 1"))
                .containsExactly("change-proposal " + id + " by subject-of-operator");
        assertThat(RegistryDatabase.number(
                        "select count(*) from location_correction where object_id = '" + CLERMONT + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_point_accepted_for_an_activity_is_set_by_hand() {
        String activity = UUID.randomUUID().toString();
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code, source)
                values ('%s', '%s', 'G15', '10', 'demo')""".formatted(activity, ANNE));
        String id = proposed(
                as("planner", TOULOUSE),
                Map.of(
                        "objectType",
                        "ACTIVITY",
                        "objectId",
                        activity,
                        "kind",
                        "LOCATION",
                        "location",
                        Map.of("lat", 45.78, "lon", 3.09)));

        Response accepted = move(RegistryApi::operator, id, Map.of("to", "ACCEPTED"));

        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        JsonPath anne =
                as("planner", RENNES).get(BASE + "/professionals/" + ANNE).jsonPath();
        assertThat(anne.getString("activities.find { it.id == '" + activity + "' }.location.precision"))
                .isEqualTo("MANUAL");
    }

    @Test
    void a_point_accepted_for_a_local_structure_is_put_in_place() {
        String place = made(
                TOULOUSE,
                "/structures",
                Map.of("name", "ESP " + UUID.randomUUID(), "kind", "ESP", "communeCode", "48095"));
        String id = proposed(
                as("planner", TOULOUSE),
                Map.of(
                        "objectType",
                        "STRUCTURE",
                        "objectId",
                        place,
                        "kind",
                        "LOCATION",
                        "location",
                        Map.of("lat", 44.5, "lon", 3.5)));

        Response accepted = move(() -> officer(TOULOUSE), id, Map.of("to", "ACCEPTED"));

        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(accepted.jsonPath().getBoolean("applied")).isTrue();
        JsonPath placed = officer(TOULOUSE).get(BASE + "/structures/" + place).jsonPath();
        assertThat(placed.getDouble("location.lat")).isEqualTo(44.5);
        assertThat(placed.getString("location.precision")).isEqualTo("MANUAL");
        assertThat(officer(TOULOUSE)
                        .get(BASE + "/structures/" + place + "/history")
                        .jsonPath()
                        .getString("items[0].reason"))
                .contains(id);
    }
}
