package fr.maillage.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A contract without some of its operations, nor what only they needed; it says itself that it is not the whole. */
final class Reduction {

    /** Of {@code info}: how many operations are shown, of how many. */
    static final String SHOWN = "x-shown";

    private static final String COMPONENTS = "#/components/";
    private final ObjectNode contract;

    Reduction(ObjectNode contract) {
        this.contract = contract.deepCopy();
    }

    static ObjectNode whole(ObjectNode contract, int operations) {
        ObjectNode whole = contract.deepCopy();
        say(
                whole,
                "Montré : toutes les opérations ; avec un jeton, celles qu’il permet (`?shown=mine`, `?shown=all`)."
                        + " / Shown: every operation; with a token, those that it allows.",
                operations,
                operations);
        return whole;
    }

    void leaveOut(String path, String method) {
        ObjectNode item = (ObjectNode) contract.path("paths").path(path);
        item.remove(method);
        boolean empty = item.propertyStream().noneMatch(field -> ContractMerge.METHODS.contains(field.getKey()));
        if (empty) {
            ((ObjectNode) contract.path("paths")).remove(path);
        }
    }

    ObjectNode result(int shown, int of) {
        keepUsedComponents();
        keepUsedTags();
        say(
                contract,
                "Montré : ce que votre jeton permet, %1$d opérations sur %2$d ; toutes : `?shown=all`. / Shown: what your token allows, %1$d operations of %2$d; all of them: `?shown=all`."
                        .formatted(shown, of),
                shown,
                of);
        return contract;
    }

    private static void say(ObjectNode contract, String text, int shown, int of) {
        ObjectNode info = (ObjectNode) contract.path("info");
        info.put("description", info.path("description").asText() + "\n\n" + text);
        info.putObject(SHOWN).put("operations", shown).put("of", of);
    }

    private void keepUsedComponents() {
        Set<String> used = new HashSet<>();
        Deque<JsonNode> toRead = new ArrayDeque<>(List.of(contract.path("paths")));
        while (!toRead.isEmpty()) {
            for (JsonNode child : toRead.pop()) {
                if (child instanceof TextNode text
                        && text.textValue().startsWith(COMPONENTS)
                        && used.add(text.textValue())) {
                    toRead.push(contract.at(text.textValue().substring(1)));
                } else if (child.isContainerNode()) {
                    toRead.push(child);
                }
            }
        }
        for (var section : contract.path("components").properties()) {
            if (!section.getKey().equals("securitySchemes")) {
                ObjectNode components = (ObjectNode) section.getValue();
                Set<String> names = new HashSet<>();
                components.fieldNames().forEachRemaining(names::add);
                names.removeIf(name -> used.contains(COMPONENTS + section.getKey() + "/" + name));
                components.remove(names);
            }
        }
    }

    private void keepUsedTags() {
        Set<String> used = new HashSet<>();
        contract.path("paths")
                .forEach(item ->
                        item.forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText()))));
        ArrayNode tags = (ArrayNode) contract.path("tags");
        for (int i = tags.size() - 1; i >= 0; i--) {
            if (!used.contains(tags.path(i).path("name").asText())) {
                tags.remove(i);
            }
        }
    }
}
