package fr.maillage.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the components of several contracts apart. Two services may both have a {@code Location}: the same one is
 * shared; another one, or one that leads to another one, is renamed after its service.
 */
final class ComponentNames {

    private static final String PREFIX = "#/components/";

    private ComponentNames() {}

    /** References ({@code #/components/schemas/Location}) of a contract that mean something else in the merged one. */
    static Set<String> clashes(JsonNode merged, JsonNode contract) {
        var clashes = new HashSet<String>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, JsonNode> section :
                    contract.path("components").properties()) {
                for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                    String reference = PREFIX + section.getKey() + "/" + component.getKey();
                    JsonNode other =
                            merged.at("/components/" + section.getKey()).path(component.getKey());
                    boolean clash = !other.isMissingNode()
                            && (!other.equals(component.getValue()) || leadsTo(component.getValue(), clashes));
                    more |= clash && clashes.add(reference);
                }
            }
        }
        return clashes;
    }

    /** {@code #/components/schemas/Location} of {@code registry} becomes {@code …/RegistryLocation}. */
    static String renamed(String reference, String service) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + capitalised(service) + reference.substring(name);
    }

    /** Rewrites every reference to a clashing component, and the components' own names. */
    static void rename(ObjectNode contract, Set<String> clashes, String service) {
        rewrite(contract, clashes, service);
        for (String reference : clashes) {
            String[] path = reference.substring(PREFIX.length()).split("/", 2);
            if (contract.at("/components/" + path[0]) instanceof ObjectNode section) {
                JsonNode component = section.remove(path[1]);
                section.set(capitalised(service) + path[1], component);
            }
        }
    }

    private static void rewrite(JsonNode node, Set<String> clashes, String service) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : Set.copyOf(object.properties())) {
                if (isReference(field.getValue(), clashes)) {
                    object.put(field.getKey(), renamed(field.getValue().textValue(), service));
                } else {
                    rewrite(field.getValue(), clashes, service);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> rewrite(item, clashes, service));
        }
    }

    private static boolean leadsTo(JsonNode node, Set<String> clashes) {
        if (isReference(node, clashes)) {
            return true;
        }
        for (JsonNode child : node) {
            if (leadsTo(child, clashes)) {
                return true;
            }
        }
        return false;
    }

    // Besides $ref, the mapping of a discriminator names components by reference too.
    private static boolean isReference(JsonNode node, Set<String> clashes) {
        return node instanceof TextNode text && clashes.contains(text.textValue());
    }

    static String capitalised(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }
}
