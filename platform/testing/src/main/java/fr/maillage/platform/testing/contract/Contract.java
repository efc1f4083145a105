package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An OpenAPI 3.1 document, YAML or JSON, with its references followed. */
public final class Contract {

    static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    public static Contract read(Path file) {
        try {
            return new Contract(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("contract " + file + " cannot be read", unreadable);
        }
    }

    public static Contract parse(String text) {
        try {
            return new Contract(new YAMLMapper().readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the contract is neither YAML nor JSON", unreadable);
        }
    }

    /** The whole document. */
    public JsonNode root() {
        return root;
    }

    /** Every operation, in the order of the document. */
    public List<ContractOperation> operations() {
        List<ContractOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    operations.add(
                            ContractOperation.of(this, path.getKey(), verb.getKey(), path.getValue(), verb.getValue()));
                }
            }
        }
        return operations;
    }

    public ContractOperation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("operation (" + id + ") must be one of "
                        + operations().stream().map(ContractOperation::id).toList()));
    }

    /** The node itself, or what its {@code $ref} points to in this document; members beside the reference are left out. */
    public JsonNode resolve(JsonNode node) {
        JsonNode present = node;
        for (int hops = 0; present.has("$ref"); hops++) {
            String reference = present.path("$ref").asText();
            present = reference.startsWith("#/") ? root.at(reference.substring(1)) : MissingNode.getInstance();
            if (present.isMissingNode() || hops > 50) {
                throw new IllegalArgumentException("reference (" + reference + ") must point to something here");
            }
        }
        return present;
    }
}
