package fr.maillage.premises.proposal;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asOwner;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.professional;
import static fr.maillage.premises.proposal.Proposals.aQualifiedRequest;
import static fr.maillage.premises.proposal.Proposals.aRoom;
import static fr.maillage.premises.proposal.Proposals.agreed;
import static fr.maillage.premises.proposal.Proposals.agreedOn;
import static fr.maillage.premises.proposal.Proposals.proposed;
import static fr.maillage.premises.proposal.Proposals.state;
import static fr.maillage.premises.proposal.Proposals.stateOf;
import static fr.maillage.premises.proposal.Proposals.step;
import static fr.maillage.premises.proposal.Proposals.visited;
import static fr.maillage.premises.request.Requests.aGeneralPractitioner;
import static fr.maillage.premises.request.Requests.aName;
import static fr.maillage.premises.request.Requests.move;
import static fr.maillage.premises.request.Requests.moved;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.premises.premises.SampleRooms;
import fr.maillage.premises.proposal.Proposals.Room;
import fr.maillage.premises.request.RequestReconfirmation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a request leaves by, nothing stays reserved for it, and nothing more is agreed on. */
@QuarkusTest
class ProposalEndingIT {

    private final RequestReconfirmation reconfirmation;

    ProposalEndingIT(RequestReconfirmation reconfirmation) {
        this.reconfirmation = reconfirmation;
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "EXPIRED", "DORMANT"})
    void a_request_that_leaves_lets_go_of_its_room(String exit) {
        String request = aQualifiedRequest();
        Room room = aRoom();
        String agreement = agreedOn(request, room);
        String another = aQualifiedRequest();
        assertThat(room.state()).isEqualTo("RESERVED");

        moved(TOULOUSE, request, exit);

        assertThat(stateOf(request, agreement)).isEqualTo("WITHDRAWN");
        assertThat(room.state()).isEqualTo("AVAILABLE");
        assertThat(agreedOn(another, room)).isNotBlank();
    }

    @Test
    void a_professional_who_withdraws_lets_go_of_the_room() {
        String doctor = "doctor-" + aName();
        String request = made(professional(doctor), "/requests", aGeneralPractitioner(aName()));
        moved(TOULOUSE, request, "QUALIFIED");
        Room room = aRoom();
        agreedOn(request, room);

        Response left = professional(doctor)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("to", "WITHDRAWN"))
                .post(BASE + "/requests/" + request + "/transitions");

        assertThat(left.statusCode()).as(left.asString()).isEqualTo(200);
        assertThat(room.state()).isEqualTo("AVAILABLE");
    }

    @Test
    void an_archived_request_holds_nothing_and_takes_nothing() {
        String request = aQualifiedRequest();
        Room room = aRoom();
        String agreement = agreedOn(request, room);

        Response archived = officer(TOULOUSE).header("If-Match", "*").delete(BASE + "/requests/" + request);

        assertThat(archived.statusCode()).as(archived.asString()).isEqualTo(204);
        assertThat(stateOf(request, agreement)).isEqualTo("WITHDRAWN");
        assertThat(room.state()).isEqualTo("AVAILABLE");
        problem(
                post(officer(TOULOUSE), "/requests/" + request + "/proposals", aRoom().proposed()),
                409,
                "request-not-open");
    }

    @Test
    void a_person_who_is_forgotten_leaves_no_room_reserved() throws SQLException {
        String doctor = "doctor-" + aName();
        String request = made(professional(doctor), "/requests", aGeneralPractitioner(aName()));
        moved(TOULOUSE, request, "QUALIFIED");
        Room room = aRoom();
        agreedOn(request, room);

        Response erased = given().auth()
                .oauth2(Tokens.of("integration-service", "premises", "premises:data-subjects")
                        .signed())
                .contentType("application/json")
                .body(Map.of(
                        "order",
                        UUID.randomUUID(),
                        "tenant",
                        TOULOUSE,
                        "action",
                        "ERASE",
                        "subject",
                        Map.of("kind", "ACCOUNT", "key", "subject-of-" + doctor)))
                .post(BASE + "/data-subjects");

        assertThat(erased.statusCode()).as(erased.asString()).isEqualTo(200);
        assertThat(room.state()).isEqualTo("AVAILABLE");
        assertThat(get(officer(TOULOUSE), "/premises/" + room.premises()).getString("state.code"))
                .isEqualTo("AVAILABLE");
        assertThat(asOwner("select count(*) from premises_unit where reserved_for = '" + request + "'"))
                .isZero();
        assertThat(get(officer(TOULOUSE), "/premises/" + room.premises() + "/units/" + room.unit() + "/history")
                        .getString("items[0].by"))
                .isEqualTo("job:data-subject");
    }

    @Test
    void a_request_that_falls_asleep_after_a_visit_is_agreed_with_no_more() {
        String request = aQualifiedRequest();
        String proposal = proposed(request, aRoom());
        visited(request, proposal);
        LocalDate confirmed =
                LocalDate.parse(get(officer(TOULOUSE), "/requests/" + request).getString("confirmedOn"));

        post(officer(TOULOUSE), "/requests/" + request + "/reminders", Map.of())
                .then()
                .statusCode(200);
        reconfirmation.run(confirmed.plusDays(170));
        reconfirmation.run(confirmed.plusDays(184));

        assertThat(state(request)).isEqualTo("DORMANT");
        assertThat(stateOf(request, proposal)).isEqualTo("WITHDRAWN");
        problem(step(officer(TOULOUSE), request, proposal, Map.of("to", "AGREED")), 409, "proposal-transition-refused");
        problem(
                post(
                        officer(TOULOUSE),
                        "/requests/" + request + "/visits",
                        Map.of("proposalId", proposal, "feedback", "INTERESTED")),
                409,
                "request-not-open");
    }

    @Test
    void whoever_is_installed_needs_no_second_room_unless_several_were_wanted() {
        String one = aQualifiedRequest();
        String first = proposed(one, aRoom());
        Room second = aRoom();
        String spare = proposed(one, second);
        visited(one, first);
        visited(one, spare);
        agreed(one, first);

        installed(one, first);

        assertThat(stateOf(one, spare)).isEqualTo("WITHDRAWN");
        assertThat(second.state()).isEqualTo("AVAILABLE");

        String team = aTeam();
        Room left = aRoom();
        Room right = aRoom();
        String of = agreedOn(team, left);
        String and = agreedOn(team, right);
        installed(team, of);
        installed(team, and);

        assertThat(List.of(left.state(), right.state())).containsOnly("OCCUPIED");
        assertThat(state(team)).isEqualTo("INSTALLED");
    }

    @Test
    void one_of_two_agreements_of_a_team_may_end() {
        String team = aTeam();
        agreedOn(team, aRoom());
        String other = agreedOn(team, aRoom());

        assertThat(step(officer(TOULOUSE), team, other, Map.of("to", "DECLINED"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(state(team)).isEqualTo("AGREED");
    }

    @Test
    void an_agreement_that_the_request_drops_or_installs_by_itself() {
        String request = aQualifiedRequest();
        Room room = aRoom();
        String agreement = agreedOn(request, room);

        problem(move(TOULOUSE, request, Map.of("to", "INSTALLED")), 409, "request-holds-agreement");
        assertThat(room.state()).isEqualTo("RESERVED");
        moved(TOULOUSE, request, "MATCHING");

        assertThat(stateOf(request, agreement)).isEqualTo("WITHDRAWN");
        assertThat(room.state()).isEqualTo("AVAILABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNDER_CONSTRUCTION", "PLANNED"})
    void a_room_is_agreed_on_before_its_delivery_and_is_again_what_it_was_when_the_agreement_ends(String before) {
        Room room = aRoom(SampleRooms.fresh()
                .units(Map.of("name", "A", "areaM2", 30, "state", before))
                .ofAnOperation(TOULOUSE)
                .with("availability", Map.of("from", "2031-03-01", "confidence", "CONFIRMED")));
        assertThat(room.state()).isEqualTo(before);
        String request = aQualifiedRequest();

        String agreement = agreedOn(request, room);

        assertThat(room.state()).isEqualTo("RESERVED");
        assertThat(state(request)).isEqualTo("AGREED");
        assertThat(step(officer(TOULOUSE), request, agreement, Map.of("to", "DECLINED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(room.state()).isEqualTo(before);
    }

    @Test
    void a_backlog_keeps_its_days_and_who_settled_elsewhere_is_asked_after() {
        Map<String, Object> letter = aGeneralPractitioner(aName());
        letter.put("receivedOn", "2026-01-10");
        String request = made(officer(TOULOUSE), "/requests", letter);
        problem(
                move(TOULOUSE, request, Map.of("to", "QUALIFIED", "at", "2026-01-08T09:00:00Z")),
                422,
                "request-refused");
        List<String> days = List.of("2026-01-20", "2026-02-01", "2026-02-05", "2026-02-20", "2026-03-01", "2026-04-15");
        List<String> states = List.of("QUALIFIED", "MATCHING", "PROPOSED", "VISITED", "AGREED", "INSTALLED");
        for (int i = 0; i < days.size(); i++) {
            Response moved = move(TOULOUSE, request, Map.of("to", states.get(i), "at", days.get(i) + "T09:00:00Z"));
            assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        }

        assertThat(get(officer(TOULOUSE), "/requests/" + request + "/history").getList("items.at", String.class))
                .first()
                .asString()
                .startsWith("2026-04-15T09:00:00");
        assertThat(get(officer(TOULOUSE), "/requests/" + request + "/history").getList("items.at", String.class))
                .last()
                .asString()
                .startsWith("2026-01-09T23:00:00");
        JsonPath followUps = get(officer(TOULOUSE), "/requests/" + request + "/follow-ups");
        assertThat(followUps.getList("items.dueOn")).containsExactly("2026-10-15", "2027-04-15", "2029-04-15");
        assertThat(followUps.getString("items[0].proposalId")).isNull();
        assertThat(post(
                                officer(TOULOUSE),
                                "/requests/" + request + "/follow-ups/" + followUps.getString("items[0].id") + "/held",
                                Map.of("stillPractising", true))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String aTeam() {
        Map<String, Object> body = aGeneralPractitioner(aName());
        body.put("requesterType", "TEAM");
        body.put("members", List.of(Map.of("profession", "10"), Map.of("profession", "70")));
        String team = made(officer(TOULOUSE), "/requests", body);
        moved(TOULOUSE, team, "QUALIFIED");
        return team;
    }

    private static void installed(String request, String proposal) {
        Response installed = step(officer(TOULOUSE), request, proposal, Map.of("to", "INSTALLED"));
        assertThat(installed.statusCode()).as(installed.asString()).isEqualTo(200);
    }
}
