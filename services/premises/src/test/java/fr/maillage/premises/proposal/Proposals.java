package fr.maillage.premises.proposal;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.request.Requests.aRequestOf;
import static fr.maillage.premises.request.Requests.moved;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.premises.SampleRooms;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Rooms of Toulouse, proposed to its requests. */
final class Proposals {

    private Proposals() {}

    /** Premises of one unit. */
    record Room(String premises, String unit) {

        String state() {
            return get(officer(TOULOUSE), "/premises/" + premises + "/units/" + unit)
                    .getString("state.code");
        }

        Map<String, Object> proposed() {
            return Map.of("premisesId", premises, "unitId", unit);
        }
    }

    static Room aRoom() {
        return aRoom(SampleRooms.fresh().rooms(1));
    }

    static String aQualifiedRequest() {
        String id = aRequestOf(TOULOUSE);
        moved(TOULOUSE, id, "QUALIFIED");
        return id;
    }

    static String proposed(String request, Room room) {
        return made(officer(TOULOUSE), "/requests/" + request + "/proposals", room.proposed());
    }

    static String visited(String request, String proposal) {
        return made(
                officer(TOULOUSE),
                "/requests/" + request + "/visits",
                Map.of(
                        "proposalId",
                        proposal,
                        "feedback",
                        "INTERESTED",
                        "reasons",
                        List.of("LIGHT"),
                        "note",
                        "Reviendra"));
    }

    static Response step(RequestSpecification who, String request, String proposal, Map<String, ?> body) {
        return who.header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .post(BASE + "/requests/" + request + "/proposals/" + proposal + "/transitions");
    }

    static void agreed(String request, String proposal) {
        Response agreed = step(officer(TOULOUSE), request, proposal, Map.of("to", "AGREED"));
        assertThat(agreed.statusCode()).as(agreed.asString()).isEqualTo(200);
    }

    static String state(String request) {
        return get(officer(TOULOUSE), "/requests/" + request).getString("state.code");
    }

    static Room aRoom(SampleRooms rooms) {
        String premises = rooms.enter(TOULOUSE);
        return new Room(
                premises,
                ids(officer(TOULOUSE), "/premises/" + premises + "/units").getFirst());
    }

    /** Proposed, visited and agreed on. */
    static String agreedOn(String request, Room room) {
        String proposal = proposed(request, room);
        visited(request, proposal);
        agreed(request, proposal);
        return proposal;
    }

    static String stateOf(String request, String proposal) {
        return get(officer(TOULOUSE), "/requests/" + request + "/proposals/" + proposal)
                .getString("state.code");
    }
}
