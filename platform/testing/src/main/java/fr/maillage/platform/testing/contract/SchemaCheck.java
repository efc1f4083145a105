package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values against the schemas of one contract (JSON Schema 2020-12, formats asserted). Stricter than the contract reads:
 * an object whose schema lists its members may have no other, so that a member nobody announced is found too.
 */
public final class SchemaCheck {

    private static final Set<String> OPEN =
            Set.of("additionalProperties", "unevaluatedProperties", "allOf", "anyOf", "oneOf");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> compiled = new HashMap<>();
    private final JsonNode components;

    public SchemaCheck(Contract contract) {
        ObjectNode closed = JsonNodeFactory.instance.objectNode();
        closed.set("schemas", contract.root().path("components").path("schemas").deepCopy());
        close(closed.path("schemas"));
        this.components = closed;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && OPEN.stream().noneMatch(object::has)) {
            object.put("additionalProperties", false);
        }
        node.forEach(SchemaCheck::close);
    }

    /** What is wrong with a value, nothing when it fits; {@code schema} may refer to the components of the contract. */
    public List<String> complaints(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema.toString(), _ -> compile(schema)).validate(value).stream()
                .map(SchemaCheck::sentence)
                .limit(10)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        JsonNode closed = schema.deepCopy();
        close(closed);
        document.putArray("allOf").add(closed);
        document.set("components", components);
        return registry.getSchema(document);
    }

    private static String sentence(Error error) {
        String expected =
                error.getSchemaNode() == null ? "" : error.getSchemaNode().toString();
        String name = error.getProperty() == null ? "" : " " + error.getProperty();
        return "%s breaks %s%s %s".formatted(error.getInstanceLocation(), error.getKeyword(), name, cut(expected));
    }

    private static String cut(String text) {
        return text.length() < 120 ? text : text.substring(0, 120) + "…";
    }
}
