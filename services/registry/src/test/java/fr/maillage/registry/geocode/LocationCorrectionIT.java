package fr.maillage.registry.geocode;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points corrected by hand. */
@QuarkusTest
class LocationCorrectionIT {

    private static final String SITE = FinessFiles.number(1);
    private static final String PATH = BASE + "/structures/" + SITE + "/location";
    private static final String POINT = "{\"lat\": 43.6, \"lon\": 1.44, \"reason\": \"Vu sur place\"}";

    @BeforeEach
    void oneStructure() {
        nothing();
        load("finess-stock", FinessFiles.ofAlbi(1, 1).bytes());
    }

    @AfterEach
    void nothing() {
        RegistryApi.awaitReference();
        for (String table :
                List.of("professional", "professional_activity", "structure", "ban_street", "location_correction")) {
            RegistryDatabase.execute("delete from " + table);
        }
    }

    private static RequestSpecification with(String tag) {
        return operator().header("If-Match", tag).contentType(ContentType.JSON);
    }

    private static String tag(String path) {
        Response read = operator().get(path);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return read.header("ETag");
    }

    @Test
    void a_point_set_by_hand_survives_the_next_file_and_the_next_run() {
        Response set = with(tag(PATH)).body(POINT).put(PATH);
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        assertThat(set.jsonPath().getString("location.precision")).isEqualTo("MANUAL");

        load(
                "finess-stock",
                FinessFiles.empty()
                        .centre("81004", 1, "AUTRE NOM")
                        .location(SITE, 640_000, 6_316_000)
                        .bytes());
        RegistryApi.await(operator().post(BASE + "/geocoding/runs").header("Location"));

        assertThat(RegistryDatabase.list(
                        "select concat_ws(' ', name, latitude, longitude, location_precision, locate_due)"
                                + " from structure"))
                .containsExactly("AUTRE NOM 43.6 1.44 MANUAL f");
        assertThat(RegistryDatabase.list("select concat_ws(' ', subject, object_id, before_precision, reason, made_by)"
                        + " from location_correction"))
                .containsExactly("structure " + SITE + " FINESS Vu sur place subject-of-operator");
    }

    @Test
    void given_back_the_machine_places_it_again() {
        problem(with(tag(PATH)).delete(PATH + "?reason=x"), 409, "location-not-manual");
        with(tag(PATH)).body(POINT).put(PATH);

        Response back = with(tag(PATH)).delete(PATH + "?reason=Erreur");
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(204);
        RegistryApi.await(operator().post(BASE + "/geocoding/runs").header("Location"));

        assertThat(RegistryDatabase.list("select location_precision from structure"))
                .containsExactly("FINESS");
    }

    @Test
    void it_asks_for_the_tag_a_point_in_france_and_an_operator() {
        String tag = tag(PATH);

        problem(operator().contentType(ContentType.JSON).body(POINT).put(PATH), 428, "precondition-required");
        problem(with("\"old\"").body(POINT).put(PATH), 412, "stale-version");
        problem(with(tag).body(POINT.replace("43.6", "10.5")).put(PATH), 422, "location-refused");
        problem(with(tag).body(POINT.replace("43.6", "143.6")).put(PATH), 400, "invalid-request");
        problem(
                RestAssuredAs.planner()
                        .header("If-Match", tag)
                        .contentType(ContentType.JSON)
                        .body(POINT)
                        .put(PATH),
                403,
                "forbidden");
        problem(reader().get(BASE + "/structures/999999999/location"), 404, "structure-not-found");
    }

    @Test
    void an_activity_is_corrected_through_its_own_person_alone() {
        load("rpps-activities", RppsFiles.empty().nurse(1, "81004").bytes());
        String id =
                RegistryDatabase.list("select id from professional_activity").getFirst();
        String path = BASE + "/professionals/" + rpps(1) + "/activities/" + id + "/location";

        Response set = with(tag(path)).body(POINT).put(path);

        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        assertThat(set.jsonPath().getDouble("location.lat")).isEqualTo(43.6);
        problem(
                reader().get(BASE + "/professionals/" + rpps(2) + "/activities/" + id + "/location"),
                404,
                "activity-not-found");
    }

    private static final class RestAssuredAs {

        static RequestSpecification planner() {
            return io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of("planner", "registry", "registry:read", "registry:write")
                            .roles("planner")
                            .organizations("243100518")
                            .signed());
        }
    }
}
