package fr.maillage.premises.proposal;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.PremisesApi.until;
import static fr.maillage.premises.proposal.Proposals.aQualifiedRequest;
import static fr.maillage.premises.proposal.Proposals.aRoom;
import static fr.maillage.premises.proposal.Proposals.agreed;
import static fr.maillage.premises.proposal.Proposals.proposed;
import static fr.maillage.premises.proposal.Proposals.state;
import static fr.maillage.premises.proposal.Proposals.step;
import static fr.maillage.premises.proposal.Proposals.visited;
import static fr.maillage.premises.request.Requests.aGeneralPractitioner;
import static fr.maillage.premises.request.Requests.aName;
import static fr.maillage.premises.request.Requests.aRequestOf;
import static fr.maillage.premises.request.Requests.moved;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.proposal.Proposals.Room;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A room is proposed, visited, agreed on and moved into; the unit, the request and the feed follow, or none of them. */
@QuarkusTest
class ProposalIT {

    private static final String COLOMIERS_COMMUNE = "31149";

    @Test
    void from_proposal_to_the_last_follow_up() {
        String request = aQualifiedRequest();
        Room room = aRoom();

        String proposal = proposed(request, room);
        assertThat(state(request)).isEqualTo("PROPOSED");
        problem(step(officer(TOULOUSE), request, proposal, Map.of("to", "AGREED")), 409, "proposal-transition-refused");
        visited(request, proposal);
        assertThat(state(request)).isEqualTo("VISITED");
        assertThat(room.state()).isEqualTo("AVAILABLE");
        agreed(request, proposal);
        assertThat(state(request)).isEqualTo("AGREED");
        assertThat(room.state()).isEqualTo("RESERVED");
        assertThat(step(officer(TOULOUSE), request, proposal, Map.of("to", "INSTALLED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(request)).isEqualTo("INSTALLED");
        assertThat(room.state()).isEqualTo("OCCUPIED");

        String followUps = "/requests/" + request + "/follow-ups";
        assertThat(get(officer(TOULOUSE), followUps).getList("items.months")).containsExactly(6, 12, 36);
        List<String> planned = ids(officer(TOULOUSE), followUps);
        String farAway = LocalDate.now(java.time.ZoneOffset.UTC).plusYears(4).toString();
        assertThat(ids(officer(TOULOUSE), "/follow-ups?limit=200&dueBy=" + farAway))
                .containsAll(planned);
        assertThat(ids(officer(TOULOUSE), "/follow-ups?limit=200")).doesNotContainAnyElementsOf(planned);
        for (String followUp : planned) {
            assertThat(post(
                                    officer(TOULOUSE),
                                    followUps + "/" + followUp + "/held",
                                    Map.of("stillPractising", true, "note", "Tout va bien"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(state(request)).isEqualTo("FOLLOWED_UP");
        problem(
                post(
                        officer(TOULOUSE),
                        followUps + "/" + planned.getFirst() + "/held",
                        Map.of("stillPractising", false)),
                409,
                "follow-up-done");
        until(() -> events(proposal) == 8);
    }

    private static long events(String proposal) {
        try {
            return asApp(TOULOUSE, "select count(*) from event where object_id = '" + proposal + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_agreement_that_falls_through_frees_the_room_and_the_request_is_looked_for_again() {
        String request = aQualifiedRequest();
        Room room = aRoom();
        String proposal = proposed(request, room);
        visited(request, proposal);
        agreed(request, proposal);

        Response declined =
                step(officer(TOULOUSE), request, proposal, Map.of("to", "DECLINED", "reason", "TOO_EXPENSIVE"));

        assertThat(declined.statusCode()).as(declined.asString()).isEqualTo(200);
        assertThat(declined.jsonPath().getString("answer.labelEn")).isEqualTo("Too expensive");
        assertThat(room.state()).isEqualTo("AVAILABLE");
        assertThat(state(request)).isEqualTo("MATCHING");
        assertThat(get(officer(TOULOUSE), "/requests/" + request + "/visits").getString("items[0].note"))
                .isEqualTo("Reviendra");
    }

    @Test
    void of_two_requests_that_agree_on_one_room_at_once_one_gets_it() throws Exception {
        Room room = aRoom();
        String one = aQualifiedRequest();
        String other = aQualifiedRequest();
        String first = proposed(one, room);
        String second = proposed(other, room);
        visited(one, first);
        visited(other, second);

        List<Integer> answers = atOnce(
                () -> step(officer(TOULOUSE), one, first, Map.of("to", "AGREED"))
                        .statusCode(),
                () -> step(officer(TOULOUSE), other, second, Map.of("to", "AGREED"))
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(List.of(state(one), state(other))).containsExactlyInAnyOrder("AGREED", "VISITED");
        assertThat(room.state()).isEqualTo("RESERVED");
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Integer> first = two.submit(one);
            Future<Integer> second = two.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void a_professional_sees_the_proposals_of_own_requests_and_may_decline() {
        String doctor = "doctor-" + aName();
        String request = made(professional(doctor), "/requests", aGeneralPractitioner(aName()));
        moved(TOULOUSE, request, "QUALIFIED");
        String proposal = proposed(request, aRoom());
        String list = "/requests/" + request + "/proposals";

        assertThat(ids(professional(doctor), list)).containsExactly(proposal);
        problem(professional("other-" + aName()).get(BASE + list), 404, "request-not-found");
        problem(planner(TOULOUSE).get(BASE + list), 403, "forbidden");
        problem(step(professional(doctor), request, proposal, Map.of("to", "WITHDRAWN")), 403, "forbidden");
        assertThat(step(professional(doctor), request, proposal, Map.of("to", "DECLINED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(request)).isEqualTo("MATCHING");
    }

    @Test
    void what_cannot_be_proposed_is_refused() throws SQLException {
        Room room = aRoom();
        String request = aRequestOf(TOULOUSE);
        problem(
                post(officer(TOULOUSE), "/requests/" + request + "/proposals", room.proposed()),
                409,
                "request-not-open");
        moved(TOULOUSE, request, "QUALIFIED");
        String proposal = proposed(request, room);

        problem(
                post(officer(TOULOUSE), "/requests/" + request + "/proposals", room.proposed()),
                409,
                "proposal-open-already");
        JsonPath other = problem(
                post(
                        officer(TOULOUSE),
                        "/requests/" + request + "/proposals",
                        Map.of("premisesId", aRoom().premises(), "unitId", room.unit())),
                422,
                "proposal-refused");
        assertThat(other.getString("violations[0].code")).isEqualTo("other-premises");
        problem(
                post(officer(RENNES), "/requests/" + request + "/proposals", room.proposed()),
                404,
                "request-not-found");
        problem(
                post(
                        officer(TOULOUSE),
                        "/requests/" + request + "/visits",
                        Map.of("proposalId", proposal, "feedback", "HESITANT", "visitedOn", "2020-01-01")),
                422,
                "proposal-refused");
        assertThat(asApp(RENNES, "select count(*) from proposal where id = '" + proposal + "'"))
                .isZero();
    }

    @Test
    void an_investor_without_project_and_a_person_next_door_are_warned_of() {
        Map<String, Object> body = aGeneralPractitioner(aName());
        body.put("requesterType", "INVESTOR");
        body.put("practisingCommune", COLOMIERS_COMMUNE);
        String request = made(officer(TOULOUSE), "/requests", body);
        moved(TOULOUSE, request, "QUALIFIED");
        officer(TOULOUSE)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("noPoaching", true))
                .put(BASE + "/requests/" + request + "/accompaniment")
                .then()
                .statusCode(200);

        Response made = post(
                officer(TOULOUSE).header("Accept-Language", "en"),
                "/requests/" + request + "/proposals",
                aRoom().proposed());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getList("warnings.code"))
                .containsExactly("investor-without-health-project", "no-poaching");
        assertThat(made.jsonPath().getString("warnings[0].ruleId")).isEqualTo("REQ-06");
        assertThat(made.jsonPath().getString("warnings[1].message")).contains("in commune 31149", "in commune 31555");
    }

    @Test
    void a_proposal_tells_its_steps_and_why_it_ended() {
        String request = aQualifiedRequest();
        String proposal = proposed(request, aRoom());
        step(officer(TOULOUSE), request, proposal, Map.of("to", "DECLINED", "reason", "TOO_EXPENSIVE"));

        JsonPath history = get(officer(TOULOUSE), "/requests/" + request + "/proposals/" + proposal + "/history");

        assertThat(history.getList("items.action")).containsExactly("MOVED", "MADE");
        assertThat(history.getList("items[0].changes.to")).containsExactly("DECLINED", "TOO_EXPENSIVE");
        problem(
                officer(RENNES).get(BASE + "/requests/" + request + "/proposals/" + proposal + "/history"),
                404,
                "request-not-found");
    }
}
