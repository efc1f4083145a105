package fr.maillage.premises.opportunity;

import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.anotherCity;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.PremisesApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.premises.SampleRooms;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an organization offers: a draft is its own, what it publishes is everybody's, and what was sent is logged. */
@QuarkusTest
class OpportunityIT {

    private static final String PATH = "/opportunities";
    private static final String PUBLIC = "/published-opportunities?limit=200";

    private static Map<String, Object> aRoom(String title) {
        return Map.of("kind", "ROOM", "title", title, "professions", List.of("10"), "communeCode", "31555");
    }

    @Test
    void a_draft_is_its_organization_s_and_what_is_published_is_everybody_s() throws SQLException {
        String id = made(planner(TOULOUSE), PATH, aRoom("Cellule de 40 m²"));
        assertThat(ids(anotherCity(), PUBLIC)).doesNotContain(id);
        assertThat(asApp(RENNES, "select count(*) from opportunity where id = '" + id + "'"))
                .isZero();
        problem(anotherCity().get("/api/premises/v1" + PATH + "/" + id), 404, "opportunity-not-found");

        assertThat(transition("planner", TOULOUSE, PATH + "/" + id, Map.of("to", "PUBLISHED"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(ids(professional("reader"), PUBLIC + "&profession=10&commune=31555&kind=ROOM"))
                .contains(id);
        assertThat(ids(anotherCity(), PUBLIC + "&profession=70")).doesNotContain(id);
        assertThat(asApp(RENNES, "select count(*) from opportunity where id = '" + id + "'"))
                .isZero();
        problem(
                transition("planner", TOULOUSE, PATH + "/" + id, Map.of("to", "PUBLISHED")),
                409,
                "opportunity-transition-refused");

        assertThat(transition("planner", TOULOUSE, PATH + "/" + id, Map.of("to", "CLOSED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ids(anotherCity(), PUBLIC)).doesNotContain(id);
    }

    @Test
    void nobody_is_named_in_it() {
        JsonPath refusal = problem(
                post(officer(TOULOUSE), PATH, aRoom("Appeler le Dr X au 05 61 00 00 00")), 422, "opportunity-refused");

        assertThat(refusal.getString("violations[0].pointer")).isEqualTo("/title");
        problem(post(officer(TOULOUSE), PATH, aRoom("Écrire à x@example.org")), 422, "opportunity-refused");
        problem(post(professional("writer"), PATH, aRoom("Cellule")), 403, "forbidden");
    }

    @Test
    void what_was_sent_to_faculties_orders_and_unions_is_logged_once_it_is_published() {
        String id = made(officer(TOULOUSE), PATH, aRoom("Poste partagé"));
        Map<String, Object> sending = Map.of("audience", "FACULTY", "recipient", "Faculté de santé de Toulouse");
        problem(post(officer(TOULOUSE), PATH + "/" + id + "/diffusions", sending), 409, "opportunity-not-published");
        transition("planner", TOULOUSE, PATH + "/" + id, Map.of("to", "PUBLISHED"));

        made(officer(TOULOUSE), PATH + "/" + id + "/diffusions", sending);
        made(
                officer(TOULOUSE),
                PATH + "/" + id + "/diffusions",
                Map.of("audience", "URPS", "recipient", "URPS Occitanie"));

        assertThat(get(planner(TOULOUSE), PATH + "/" + id + "/diffusions").getList("items.audience.code"))
                .containsExactly("URPS", "FACULTY");
        problem(
                post(
                        officer(TOULOUSE),
                        PATH + "/" + id + "/diffusions",
                        Map.of("audience", "ORDER", "recipient", "CDOM 31", "sentOn", "2020-01-01")),
                422,
                "opportunity-refused");
    }

    @Test
    void premises_are_its_own_and_what_is_over_is_not_published() {
        Map<String, Object> room = new HashMap<>(aRoom("Cellule du local"));
        room.put("premisesId", SampleRooms.fresh().enter(RENNES));
        JsonPath refusal = problem(post(officer(TOULOUSE), PATH, room), 422, "opportunity-refused");
        assertThat(refusal.getString("violations[0].pointer")).isEqualTo("/premisesId");
        room.put("premisesId", SampleRooms.fresh().enter(TOULOUSE));
        room.put("closesOn", "2020-01-01");
        String id = made(officer(TOULOUSE), PATH, room);

        JsonPath over = problem(
                transition("planner", TOULOUSE, PATH + "/" + id, Map.of("to", "PUBLISHED")),
                422,
                "opportunity-refused");

        assertThat(over.getString("violations[0].pointer")).isEqualTo("/closesOn");
        assertThat(patch("planner", TOULOUSE, PATH + "/" + id, Map.of("closesOn", "2190-01-01"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(transition("planner", TOULOUSE, PATH + "/" + id, Map.of("to", "PUBLISHED"))
                        .statusCode())
                .isEqualTo(200);
        problem(
                patch("planner", TOULOUSE, PATH + "/" + id, Map.of("closesOn", "2020-01-01")),
                422,
                "opportunity-refused");
        problem(
                patch("planner", TOULOUSE, PATH + "/" + id, Map.of("closesOn", "+5900000-01-01")),
                400,
                "invalid-request");
    }
}
