package fr.maillage.premises.request;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.COLOMIERS;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asOwner;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.request.Requests.PATH;
import static fr.maillage.premises.request.Requests.aGeneralPractitioner;
import static fr.maillage.premises.request.Requests.aName;
import static fr.maillage.premises.request.Requests.aRequestOf;
import static fr.maillage.premises.request.Requests.shared;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person is shown all that is held of a request, and has it forgotten; others' requests stay. */
@QuarkusTest
class RequestSubjectIT {

    private static Response order(String action, String kind, String key) {
        return given().auth()
                .oauth2(Tokens.of("integration-service", "premises", "premises:data-subjects")
                        .signed())
                .contentType("application/json")
                .body(Map.of(
                        "order",
                        UUID.randomUUID(),
                        "tenant",
                        TOULOUSE,
                        "action",
                        action,
                        "subject",
                        Map.of("kind", kind, "key", key)))
                .post(BASE + "/data-subjects");
    }

    @Test
    void by_her_address_a_person_is_shown_everything_and_then_forgotten() throws SQLException {
        String name = aName();
        String id = aRequestOf(TOULOUSE, name);
        String other = aRequestOf(TOULOUSE);
        made(officer(TOULOUSE), PATH + "/" + id + "/tasks", Map.of("kind", "SCHOOL", "note", "Deux enfants"));
        shared(TOULOUSE, id, COLOMIERS, "neighbours");
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";

        Response shown = order("FIND", "RESIDENT", email);

        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        assertThat(shown.asString()).contains(name, "Deux enfants", "Un cabinet de médecine générale");

        Response erased = order("ERASE", "RESIDENT", email);

        assertThat(erased.statusCode()).as(erased.asString()).isEqualTo(200);
        for (String table : List.of(
                "installation_request_person",
                "installation_request_name",
                "installation_request_consent",
                "installation_request_territory",
                "accompaniment_task")) {
            assertThat(asOwner("select count(*) from " + table + " where request_id = '" + id + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(asOwner("select count(*) from installation_request where id = '" + id + "'"))
                .isZero();
        assertThat(asOwner("select count(*) from object_change where object_id = '" + id + "'"))
                .isZero();
        assertThat(asOwner("select count(*) from share where object_id = '" + id + "'"))
                .isZero();
        assertThat(officer(TOULOUSE).get(BASE + PATH + "/" + other).statusCode())
                .isEqualTo(200);
        Map<String, Object> again = aGeneralPractitioner(name);
        again.put("person", Map.of("familyName", name, "email", email));
        problem(post(officer(TOULOUSE), PATH, again), 422, "request-person-opposed");
    }

    @Test
    void by_his_account_a_professional_s_own_requests_are_forgotten() throws SQLException {
        String doctor = "doctor-" + aName();
        String id = made(professional(doctor), PATH, aGeneralPractitioner(aName()));

        Response erased = order("ERASE", "ACCOUNT", "subject-of-" + doctor);

        assertThat(erased.statusCode()).as(erased.asString()).isEqualTo(200);
        assertThat(asOwner("select count(*) from installation_request where id = '" + id + "'"))
                .isZero();
    }
}
