package fr.maillage.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An operation of a contract, and a request for it that is well formed enough to be judged by who sends it. */
record ContractOperation(String id, String verb, String path, String bodyType) {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** Every operation of an exported or committed contract, in its order. */
    static List<ContractOperation> read(Path contract) throws IOException {
        List<ContractOperation> operations = new ArrayList<>();
        JsonNode paths = new YAMLMapper().readTree(contract.toFile()).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (VERBS.contains(operation.getKey())) {
                    operations.add(of(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    private static ContractOperation of(String verb, String path, JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        return new ContractOperation(
                operation.path("operationId").asText(),
                verb.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]*[iI]d}", NOBODY).replaceAll("\\{[^}]*}", "nobody"),
                types.hasNext() ? types.next() : "");
    }

    /** Sends it, naming nothing that exists. */
    Response call(RequestSpecification request) {
        if (bodyType.startsWith("multipart/")) {
            request.multiPart("nothing", "nothing");
        } else if (!bodyType.isEmpty()) {
            request.contentType(bodyType).body("{}");
        }
        if (!verb.equals("GET") && !verb.equals("POST")) {
            request.header("If-Match", "\"0\"");
        }
        return request.request(verb, path);
    }
}
