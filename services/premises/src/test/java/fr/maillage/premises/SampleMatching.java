package fr.maillage.premises;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.contract.ContractExamples;
import fr.maillage.platform.testing.contract.ContractFuzz;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** A request and a finished match run for the tests of the contract to name. */
final class SampleMatching {

    private static final List<String> OF_REQUESTS = List.of("listRequestMatches", "listRequestColleagues");
    private static final List<String> OF_RUNS = List.of("getMatchRun", "listMatchRunAssignments");
    private static final List<String> BODIES = List.of("startMatchRun", "putMatchingSettings", "askWhatIf");

    private final String organization;

    SampleMatching(String organization) {
        this.organization = organization;
    }

    private String run() {
        Response started = officer(organization)
                .contentType("application/json")
                .body(PremisesContract.example("startMatchRun"))
                .post(BASE + "/match-runs");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        PremisesApi.await(
                officer(organization), BASE + "/jobs/" + started.jsonPath().getString("id"));
        return started.jsonPath().getString("id");
    }

    ContractExamples in(ContractExamples examples) {
        String request = new SampleRequests(organization).qualified();
        String run = run();
        for (String operation : OF_REQUESTS) {
            examples = examples.known(operation, "id", request);
        }
        for (String operation : OF_RUNS) {
            examples = examples.known(operation, "id", run);
        }
        return examples.fresh(
                        "startMatchRun",
                        "Idempotency-Key",
                        () -> UUID.randomUUID().toString())
                .fresh("askWhatIf", "Idempotency-Key", () -> UUID.randomUUID().toString());
    }

    ContractFuzz in(ContractFuzz fuzz) {
        String request = new SampleRequests(organization).qualified();
        String run = run();
        for (String operation : OF_REQUESTS) {
            fuzz = fuzz.known(operation, "id", request);
        }
        for (String operation : OF_RUNS) {
            fuzz = fuzz.known(operation, "id", run);
        }
        for (String operation : BODIES) {
            fuzz = fuzz.knownBodies(operation, PremisesContract.example(operation));
        }
        return fuzz;
    }
}
