package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One parameter of an operation.
 *
 * @param in query, path, header or cookie
 * @param schema with its references still in it
 * @param examples of the parameter and of its schema, or of the items when it repeats
 */
public record ContractParameter(String name, String in, boolean required, JsonNode schema, List<JsonNode> examples) {

    public ContractParameter {
        examples = List.copyOf(examples);
    }

    static ContractParameter of(Contract contract, JsonNode node) {
        JsonNode parameter = contract.resolve(node);
        JsonNode schema = parameter.path("schema");
        List<JsonNode> examples = new ArrayList<>();
        JsonNode shown = parameter.path("example");
        if (shown.isArray()) {
            shown.forEach(examples::add);
        } else if (!shown.isMissingNode()) {
            examples.add(shown);
        }
        parameter.path("examples").forEach(example -> examples.add(example.path("value")));
        JsonNode resolved = contract.resolve(schema);
        resolved.path("examples").forEach(examples::add);
        contract.resolve(resolved.path("items")).path("examples").forEach(examples::add);
        return new ContractParameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                schema,
                examples);
    }

    boolean isQuery() {
        return in.equals("query");
    }

    boolean isPath() {
        return in.equals("path");
    }
}
