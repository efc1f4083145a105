package fr.maillage.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.maillage.gateway.rights.Grants;
import fr.maillage.gateway.rights.Operation;
import fr.maillage.gateway.rights.Operations;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the contracts say of rights, which the gateway refuses and filters by, against what the services answered
 * ({@code trust/authz-matrix.csv}, every cell of which their own tests execute).
 */
class RightsMatrixTest {

    private static final Path TRUST = Path.of("../trust");
    private static final List<String> SERVICES = List.of("integration", "premises", "registry");
    private static final Set<String> NOT_OF_RIGHTS = Set.of("ok", "tenant");

    /**
     * Admitted here, decided there: an import by its kind too; a request, and the events of all of them, by the caller's
     * sight, and whoever has none is told where figures are.
     */
    private static final Set<String> DECIDED_BY_CONTENT =
            Set.of("registry:submitImport", "premises:listEvents", "premises:listRequests", "premises:getRequest");

    private static ObjectNode contract(String service) throws IOException {
        return (ObjectNode) new YAMLMapper()
                .readTree(Path.of("../openapi/" + service + ".yaml").toFile());
    }

    private static Map<String, Grants> actors() throws IOException {
        Map<String, Grants> actors = new HashMap<>();
        for (String line : actorLines()) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("anonymous")) {
                actors.put(cells[0], grants(cells[1], cells[3]));
            }
        }
        return actors;
    }

    private static List<String> actorLines() throws IOException {
        List<String> lines = Files.readAllLines(TRUST.resolve("actors.csv"));
        return lines.subList(1, lines.size());
    }

    private static Grants grants(String roles, String scopes) {
        List<String> all = new ArrayList<>();
        for (String service : SERVICES) {
            words(scopes).forEach(scope -> all.add(service + ":" + scope));
        }
        return new Grants(
                Set.copyOf(SERVICES),
                String.join(" ", all),
                Json.createArrayBuilder(words(roles)).build());
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    /** Lines of the matrix: operation, then what each actor was answered. */
    private static Map<String, Map<String, String>> matrix() throws IOException {
        List<String> lines = Files.readAllLines(TRUST.resolve("authz-matrix.csv"));
        List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
        Map<String, Map<String, String>> matrix = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            Map<String, String> byActor = new HashMap<>();
            for (int i = 1; i < cells.size(); i++) {
                byActor.put(columns.get(i), cells.get(i));
            }
            matrix.put(cells.getFirst(), byActor);
        }
        return matrix;
    }

    @Tag("AZ-01")
    @Test
    void the_gateway_refuses_what_the_services_refuse_and_nothing_else() throws IOException {
        Map<String, Map<String, String>> matrix = matrix();
        Map<String, Grants> actors = actors();
        assertThat(actors).containsKeys("health-officer", "operator-cli");
        List<String> differences = new ArrayList<>();
        int cells = 0;
        for (String service : SERVICES) {
            for (Map.Entry<String, Operation> operation : operations(service).entrySet()) {
                Map<String, String> answered = matrix.getOrDefault(service + ":" + operation.getKey(), Map.of());
                for (Map.Entry<String, Grants> actor : actors.entrySet()) {
                    boolean allowed = operation.getValue().isAllowedTo(actor.getValue());
                    String cell = String.valueOf(answered.get(actor.getKey()));
                    cells++;
                    boolean decidedThere = allowed && DECIDED_BY_CONTENT.contains(service + ":" + operation.getKey());
                    if (allowed != NOT_OF_RIGHTS.contains(cell) && !decidedThere) {
                        differences.add("%s %s: the service answers %s, the gateway would %s"
                                .formatted(operation.getKey(), actor.getKey(), cell, allowed ? "admit" : "refuse"));
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThan(2000);
    }

    private static Map<String, Operation> operations(String service) throws IOException {
        Map<String, Operation> operations = new HashMap<>();
        JsonNode merged = merged(List.of(service));
        for (Map.Entry<String, JsonNode> path : merged.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (ContractMerge.METHODS.contains(operation.getKey())) {
                    operations.put(
                            operation.getValue().path("operationId").asText(),
                            Operations.operation(
                                    operation.getKey(), path.getKey(), operation.getValue(), Set.copyOf(SERVICES)));
                }
            }
        }
        return operations;
    }

    private static ObjectNode merged(List<String> services) throws IOException {
        ContractMerge merge = new ContractMerge(new Login("http://issuer"), "/", "0.1.0");
        for (String service : services) {
            merge.add(service, contract(service));
        }
        return merge.result();
    }

    @Test
    void each_actor_is_shown_the_operations_that_the_matrix_allows_and_what_they_need() throws IOException {
        ObjectNode all = merged(SERVICES);
        Map<String, Map<String, String>> matrix = matrix();
        for (Map.Entry<String, Grants> actor : actors().entrySet()) {
            JsonNode shown = new ObjectMapper()
                    .readTree(new ShownContract(all, Set.copyOf(SERVICES))
                            .allowedTo(actor.getValue())
                            .text());

            Set<String> allowed = new HashSet<>();
            matrix.forEach((operation, cells) -> {
                if (NOT_OF_RIGHTS.contains(cells.get(actor.getKey())) && !DECIDED_BY_CONTENT.contains(operation)) {
                    allowed.add(operation);
                }
            });
            Set<String> operations = ids(shown);
            operations.removeIf(DECIDED_BY_CONTENT::contains);
            assertThat(operations).as(actor.getKey()).isEqualTo(allowed);
            assertThat(shown.at("/info/x-shown/operations").asLong()).isEqualTo(count(shown));
            assertThat(shown.at("/info/x-shown/of").asLong()).isEqualTo(matrix.size());
            assertThat(dangling(shown)).as(actor.getKey()).isEmpty();
            assertThat(shown.path("tags").size()).isEqualTo(tags(shown).size());
        }
        assertThat(count(all)).as("nothing was taken from the whole").isEqualTo(matrix.size());
    }

    private static long count(JsonNode contract) {
        long count = 0;
        for (JsonNode item : contract.path("paths")) {
            count += item.propertyStream()
                    .filter(field -> ContractMerge.METHODS.contains(field.getKey()))
                    .count();
        }
        return count;
    }

    /** Service and operation as that service names it: the merged contract puts the service before one that several have. */
    private static Set<String> ids(JsonNode contract) {
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            String service = path.getKey().split("/", -1)[2];
            path.getValue()
                    .propertyStream()
                    .filter(field -> ContractMerge.METHODS.contains(field.getKey()))
                    .map(field -> field.getValue().path("operationId").asText())
                    .forEach(id -> ids.add(service + ":" + own(service, id)));
        }
        return ids;
    }

    private static String own(String service, String name) {
        int end = service.length();
        return name.startsWith(service) && name.length() > end && Character.isUpperCase(name.charAt(end))
                ? Character.toLowerCase(name.charAt(end)) + name.substring(end + 1)
                : name;
    }

    private static Set<String> tags(JsonNode contract) {
        Set<String> tags = new HashSet<>();
        contract.path("paths").findValues("tags").forEach(names -> names.forEach(name -> tags.add(name.asText())));
        return tags;
    }

    private static List<String> dangling(JsonNode contract) {
        return contract.findValuesAsText("$ref").stream()
                .filter(reference -> contract.at(reference.substring(1)).isMissingNode())
                .toList();
    }
}
