package fr.maillage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed contract is what the application says, and says enough. Reads what the build exported. */
class ContractIT {

    private static final Path COMMITTED = Path.of("../../openapi/integration.yaml");
    private static final Path EXPORTED = Path.of("target/openapi/openapi.yaml");
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void the_committed_contract_is_the_application_s() throws IOException {
        assertThat(Files.readString(COMMITTED))
                .as(
                        "the contract changed; if it should have: cp services/integration/%s openapi/integration.yaml",
                        EXPORTED)
                .isEqualTo(Files.readString(EXPORTED));
    }

    @Test
    void every_operation_says_who_it_is_what_it_does_and_how_it_refuses() throws IOException {
        List<String> complaints = new ArrayList<>();
        JsonNode contract = new YAMLMapper().readTree(COMMITTED.toFile());

        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (VERBS.contains(operation.getKey())) {
                    complaints.addAll(
                            complaints(contract, operation.getKey() + " " + path.getKey(), operation.getValue()));
                }
            }
        }

        assertThat(complaints).isEmpty();
    }

    private static List<String> complaints(JsonNode contract, String name, JsonNode operation) {
        List<String> complaints = new ArrayList<>();
        for (String member : List.of("operationId", "summary", "tags", "security")) {
            if (operation.path(member).isMissingNode()) {
                complaints.add(name + " has no " + member);
            }
        }
        if (!operation.path("summary").asText().contains(" / ")) {
            complaints.add(name + " is not summed up in both languages");
        }
        for (String status : List.of("400", "401", "403")) {
            String shared =
                    operation.path("responses").path(status).path("$ref").asText();
            JsonNode response = contract.at(shared.replaceFirst("^#", ""));
            if (response.path("content").path("application/problem+json").isMissingNode()) {
                complaints.add(name + " does not say what " + status + " looks like");
            }
        }
        if (name.contains("{") && operation.path("responses").path("404").isMissingNode()) {
            complaints.add(name + " has an id and no 404");
        }
        return complaints;
    }
}
