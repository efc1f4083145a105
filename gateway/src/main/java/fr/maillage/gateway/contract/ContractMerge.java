package fr.maillage.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Several contracts as one: paths side by side, tags named after their service, components shared where equal and
 * renamed where not, one way to log in, one server (the gateway), one catalogue of problems.
 */
final class ContractMerge {

    /** Members of a path that are operations. */
    static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Set<String> operationIds = new HashSet<>();
    private final Login login;

    ContractMerge(Login login, String server, String version) {
        this.login = login;
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Maillage")
                .put("version", version)
                .put(
                        "description",
                        "Plateforme ouverte pour les soins de premier recours dans les villes et intercommunalités."
                                + " / Open platform for primary care in French cities and intercommunalités.");
        merged.putArray("servers").addObject().put("url", server);
        merged.putArray("tags");
        merged.putObject("paths");
        merged.putObject("components");
        merged.putArray(ProblemEntry.EXTENSION);
    }

    ContractMerge add(String service, ObjectNode original) {
        take(service, original);
        login.addScopesOf(service);
        return this;
    }

    /**
     * What the gateway itself answers, last: it has no scopes of its own and refers to the problem answers of the
     * services.
     */
    ContractMerge addOwn(ObjectNode original) {
        take("gateway", original);
        return this;
    }

    private void take(String service, ObjectNode original) {
        ObjectNode contract = original.deepCopy();
        if (contract.path("components") instanceof ObjectNode components) {
            components.remove("securitySchemes");
        }
        ComponentNames.rename(contract, ComponentNames.clashes(merged, contract), service);
        addComponents(contract);
        addTags(service, contract);
        addPaths(service, contract);
        contract.path(ProblemEntry.EXTENSION)
                .forEach(code -> ProblemEntry.add((ArrayNode) merged.get(ProblemEntry.EXTENSION), code, service));
    }

    ObjectNode result() {
        ((ObjectNode) merged.get("components")).set("securitySchemes", login.schemes());
        return merged;
    }

    private void addComponents(ObjectNode contract) {
        var components = (ObjectNode) merged.get("components");
        for (Map.Entry<String, JsonNode> section : contract.path("components").properties()) {
            components.withObjectProperty(section.getKey()).setAll((ObjectNode) section.getValue());
        }
    }

    private void addTags(String service, ObjectNode contract) {
        var tags = (ArrayNode) merged.get("tags");
        for (JsonNode tag : contract.path("tags")) {
            ObjectNode copy = tag.deepCopy();
            tags.add(copy.put("name", tagName(service, tag.path("name").asText())));
        }
    }

    private void addPaths(String service, ObjectNode contract) {
        var paths = (ObjectNode) merged.get("paths");
        JsonNode security = contract.path("security");
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            if (paths.has(path.getKey())) {
                throw new IllegalStateException("path (" + path.getKey() + ") of " + service
                        + " is in another contract already, must belong to one service");
            }
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    adopt(service, (ObjectNode) operation.getValue(), security);
                }
            }
            paths.set(path.getKey(), path.getValue());
        }
    }

    private void adopt(String service, ObjectNode operation, JsonNode contractSecurity) {
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        operation.path("tags").forEach(tag -> tags.add(tagName(service, tag.asText())));
        operation.set("tags", tags.isEmpty() ? tags.add(service) : tags);
        String id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service + ComponentNames.capitalised(id));
        }
        JsonNode own = operation.has("security") ? operation.get("security") : contractSecurity;
        if (own.isEmpty()) {
            operation.remove("security");
        } else {
            operation.set("security", login.requirement(own));
        }
    }

    private static String tagName(String service, String tag) {
        return tag.equals(service) ? service : service + " · " + tag;
    }
}
