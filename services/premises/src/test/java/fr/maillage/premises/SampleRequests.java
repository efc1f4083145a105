package fr.maillage.premises;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.SamplePremises.several;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.ContractExamples;
import fr.maillage.platform.testing.contract.ContractFuzz;
import fr.maillage.premises.request.Requests;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Requests, proposals and opportunities that one organization makes for the tests of the contract to name. */
final class SampleRequests {

    /** Of the bodies that the contract shows. */
    private static final String PREMISES = "018f2f2e-0000-7000-8000-000000000001";

    private static final String UNIT = "018f2f2e-0000-7000-8000-000000000002";
    private static final String PROPOSAL = "018f2f2e-0000-7000-8000-000000000003";

    private static final List<String> BODIES = List.of(
            "createRequest",
            "changeRequest",
            "moveRequest",
            "accompanyRequest",
            "remindRequest",
            "shareRequest",
            "createTask",
            "changeTask",
            "createProposal",
            "moveProposal",
            "recordVisit",
            "holdFollowUp",
            "createOpportunity",
            "changeOpportunity",
            "moveOpportunity",
            "recordDiffusion");

    private final String organization;
    private final SamplePremises premises;

    SampleRequests(String organization) {
        this.organization = organization;
        this.premises = new SamplePremises(organization);
    }

    String request() {
        return Requests.aRequestOf(organization);
    }

    String qualified() {
        String id = request();
        Requests.moved(organization, id, "QUALIFIED");
        return id;
    }

    String share(String request) {
        return Requests.shared(organization, request, "bailleur-toulouse", "landlord");
    }

    String task(String request) {
        return made(officer(organization), "/requests/" + request + "/tasks", Map.of("kind", "SCHOOL"));
    }

    /** A room of its own, proposed. */
    String proposal(String request) {
        String rooms = premises.premises();
        String unit =
                ids(officer(organization), "/premises/" + rooms + "/units").getFirst();
        return made(
                officer(organization),
                "/requests/" + request + "/proposals",
                Map.of("premisesId", rooms, "unitId", unit));
    }

    String opportunity() {
        return made(
                officer(organization),
                "/opportunities",
                Map.of("kind", "ROOM", "title", "Cellule de 40 m²", "communeCode", "31555"));
    }

    String published() {
        String id = opportunity();
        done(officer(organization)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("to", "PUBLISHED"))
                .post(BASE + "/opportunities/" + id + "/transitions"));
        return id;
    }

    /** A request whose installation waits to be followed up; its follow-ups. */
    List<String> installed(String request) {
        String proposal = proposal(request);
        made(
                officer(organization),
                "/requests/" + request + "/visits",
                Map.of("proposalId", proposal, "feedback", "INTERESTED"));
        for (String to : List.of("AGREED", "INSTALLED")) {
            done(officer(organization)
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(Map.of("to", to))
                    .post(BASE + "/requests/" + request + "/proposals/" + proposal + "/transitions"));
        }
        return ids(officer(organization), "/requests/" + request + "/follow-ups");
    }

    private static void done(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }

    /** Gives what the contract's bodies name to a room and to a proposal of this request. */
    void nameAsInTheContract(String request) {
        String rooms = premises.premises();
        String unit =
                ids(officer(organization), "/premises/" + rooms + "/units").getFirst();
        String proposal = proposal(request);
        copy("premises", rooms, "\"id\":\"" + PREMISES + "\",\"search_name\":\"exemple\"");
        copy("premises_unit", unit, "\"id\":\"" + UNIT + "\",\"premises_id\":\"" + PREMISES + "\"");
        copy("proposal", proposal, "\"id\":\"" + PROPOSAL + "\",\"unit_id\":\"" + UNIT + "\"");
    }

    private void copy(String table, String id, String changed) {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '" + organization + "', true)");
            statement.execute(
                    "insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(one) || '{%3$s}')).* from %1$s one where id = '%2$s'"
                            .formatted(table, id, changed));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /** What each operation of requests, proposals and opportunities speaks of. */
    ContractExamples in(ContractExamples examples) {
        String request = request();
        String visited = qualified();
        nameAsInTheContract(visited);
        String installed = qualified();
        List<String> followUps = installed(installed);
        for (String operation : List.of(
                "listRequests",
                "getRequest",
                "listRequestHistory",
                "listRequestConsents",
                "listRequestShares",
                "shareRequest",
                "revokeRequestShare",
                "listTasks",
                "createTask",
                "getTask",
                "changeTask")) {
            examples = examples.known(operation, "id", request);
        }
        for (String operation :
                List.of("listProposals", "getProposal", "listProposalHistory", "listVisits", "recordVisit")) {
            examples = examples.known(operation, "id", visited);
        }
        String other = qualified();
        return examples.known("getProposal", "proposalId", PROPOSAL)
                .known("listProposalHistory", "proposalId", PROPOSAL)
                .known("getTask", "taskId", task(request))
                .fresh("changeTask", "taskId", () -> task(request))
                .fresh("revokeRequestShare", "shareId", () -> share(request))
                .fresh("changeRequest", "id", this::request)
                .fresh("moveRequest", "id", this::request)
                .fresh("archiveRequest", "id", this::request)
                .fresh("reconfirmRequest", "id", this::request)
                .fresh("remindRequest", "id", this::request)
                .fresh("accompanyRequest", "id", this::request)
                .fresh("createProposal", "id", this::qualified)
                .known("moveProposal", "id", other)
                .fresh("moveProposal", "proposalId", () -> proposal(other))
                .known("listRequestFollowUps", "id", installed)
                .known("holdFollowUp", "id", installed)
                .fresh("holdFollowUp", "followUpId", followUps.iterator()::next)
                .known("getOpportunity", "id", opportunity())
                .known("listDiffusions", "id", published())
                .known("recordDiffusion", "id", published())
                .fresh("changeOpportunity", "id", this::opportunity)
                .fresh("moveOpportunity", "id", this::opportunity);
    }

    /** The same for whatever is sent. */
    ContractFuzz in(ContractFuzz fuzz) {
        String request = request();
        String visited = qualified();
        String rooms = premises.premises();
        String unit =
                ids(officer(organization), "/premises/" + rooms + "/units").getFirst();
        String proposed = proposal(visited);
        String installed = qualified();
        List<String> followUps = installed(installed);
        String other = qualified();
        for (String operation : List.of(
                "getRequest",
                "listRequestHistory",
                "listRequestConsents",
                "listRequestShares",
                "shareRequest",
                "revokeRequestShare",
                "listTasks",
                "createTask",
                "getTask",
                "changeTask")) {
            fuzz = fuzz.known(operation, "id", request);
        }
        for (String operation :
                List.of("listProposals", "getProposal", "listProposalHistory", "listVisits", "recordVisit")) {
            fuzz = fuzz.known(operation, "id", visited);
        }
        for (String operation : List.of("changeRequest", "moveRequest", "archiveRequest", "accompanyRequest")) {
            fuzz = fuzz.known(operation, "id", several(4, this::request));
        }
        for (String operation : BODIES) {
            String body = PremisesContract.example(operation);
            fuzz = fuzz.knownBodies(
                    operation, body.replace(PREMISES, rooms).replace(UNIT, unit).replace(PROPOSAL, proposed));
        }
        return fuzz.known("getProposal", "proposalId", proposed)
                .known("listProposalHistory", "proposalId", proposed)
                .known("getTask", "taskId", task(request))
                .known("changeTask", "taskId", several(4, () -> task(request)))
                .known("revokeRequestShare", "shareId", several(2, () -> share(request)))
                .known("reconfirmRequest", "id", request)
                .known("remindRequest", "id", request)
                .known("createProposal", "id", several(4, this::qualified))
                .known("moveProposal", "id", other)
                .known("moveProposal", "proposalId", several(4, () -> proposal(other)))
                .known("listRequestFollowUps", "id", installed)
                .known("holdFollowUp", "id", installed)
                .known("holdFollowUp", "followUpId", followUps.toArray(String[]::new))
                .known("getOpportunity", "id", opportunity())
                .known("listDiffusions", "id", published())
                .known("recordDiffusion", "id", published())
                .known("changeOpportunity", "id", several(4, this::opportunity))
                .known("moveOpportunity", "id", several(4, this::opportunity));
    }
}
