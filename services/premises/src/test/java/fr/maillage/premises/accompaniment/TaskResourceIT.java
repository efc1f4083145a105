package fr.maillage.premises.accompaniment;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.COLOMIERS;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.neighbour;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.request.Requests.aGeneralPractitioner;
import static fr.maillage.premises.request.Requests.aName;
import static fr.maillage.premises.request.Requests.shared;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A school, a home, a job for the spouse: entered, done, and nobody else's business. */
@QuarkusTest
class TaskResourceIT {

    @Test
    void a_task_is_entered_by_the_person_and_done_by_the_health_direction() {
        String doctor = "doctor-" + aName();
        String request = made(professional(doctor), "/requests", aGeneralPractitioner(aName()));
        String tasks = "/requests/" + request + "/tasks";
        String school = made(
                professional(doctor), tasks, Map.of("kind", "SCHOOL", "dueOn", "2027-02-01", "note", "Deux enfants"));
        made(officer(TOULOUSE), tasks, Map.of("kind", "HOUSING"));

        Response done = patch("health-officer", TOULOUSE, tasks + "/" + school, Map.of("state", "DONE"));

        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        assertThat(done.jsonPath().getString("note")).isEqualTo("Deux enfants");
        assertThat(get(professional(doctor), tasks).getList("items.state.code")).containsExactly("DONE", "OPEN");
        assertThat(get(professional(doctor), tasks).getString("items[0].kind.label"))
                .isEqualTo("École");
    }

    @Test
    void nobody_else_sees_the_household() throws SQLException {
        String request = made(officer(TOULOUSE), "/requests", aGeneralPractitioner(aName()));
        String tasks = "/requests/" + request + "/tasks";
        made(officer(TOULOUSE), tasks, Map.of("kind", "SPOUSE_JOB", "note", "Cherche à Toulouse"));
        shared(TOULOUSE, request, COLOMIERS, "neighbours");

        problem(planner(TOULOUSE).get(BASE + tasks), 403, "forbidden");
        problem(neighbour().get(BASE + tasks), 404, "request-not-found");
        problem(professional("other-" + aName()).get(BASE + tasks), 404, "request-not-found");
        assertThat(asApp(COLOMIERS, "select count(*) from accompaniment_task where request_id = '" + request + "'"))
                .isZero();
        assertThat(asApp(
                        TOULOUSE,
                        "select count(*) from accompaniment_task where request_id = '" + request
                                + "' and position('Cherche'::bytea in note) = 0"))
                .isEqualTo(1);
    }
}
