package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a contract, its shared parameters, bodies and responses followed to where they are written.
 *
 * @param path as in the contract, {@code {id}} left in
 * @param bodies schema by media type of the request, empty for an operation without body
 * @param responses by status as written ("200", "default")
 * @param node the operation as it stands in the document
 */
public record ContractOperation(
        String id,
        String method,
        String path,
        List<ContractParameter> parameters,
        Map<String, JsonNode> bodies,
        Map<String, JsonNode> responses,
        JsonNode node) {

    static ContractOperation of(Contract contract, String path, String verb, JsonNode item, JsonNode node) {
        List<ContractParameter> parameters = new ArrayList<>();
        item.path("parameters").forEach(shared -> parameters.add(ContractParameter.of(contract, shared)));
        node.path("parameters").forEach(own -> parameters.add(ContractParameter.of(contract, own)));
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        JsonNode body = contract.resolve(node.path("requestBody"));
        body.path("content").properties().forEach(media -> bodies.put(media.getKey(), media.getValue()));
        Map<String, JsonNode> responses = new LinkedHashMap<>();
        node.path("responses")
                .properties()
                .forEach(response -> responses.put(response.getKey(), contract.resolve(response.getValue())));
        return new ContractOperation(
                node.path("operationId").asText(verb + " " + path),
                verb.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                bodies,
                responses,
                node);
    }

    /** What the contract says of a status; null when it says nothing. */
    public @Nullable JsonNode response(int status) {
        JsonNode exact = responses.get(Integer.toString(status));
        return exact != null ? exact : responses.get("default");
    }

    /** Whether it can be called without a token. */
    public boolean isPublic() {
        return node.path("security").isEmpty();
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
