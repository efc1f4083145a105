package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Values drawn from schemas, reproducible: one source for one request. Examples and enumerated values come first, since
 * they are what callers send; the rest is drawn between the bounds of the schema.
 */
final class Draw {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèàçœÉ -'";

    private final Contract contract;
    private final SplittableRandom random;

    Draw(Contract contract, long seed) {
        this.contract = contract;
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A value that the schema allows, as far as types, bounds, formats and enumerations go. */
    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode unresolved, int depth) {
        JsonNode schema = contract.resolve(unresolved);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(below(schema.get("enum").size()));
        }
        if (schema.has("examples") && !once(3)) {
            return schema.get("examples").get(below(schema.get("examples").size()));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                JsonNode among = schema.get(choice);
                return value(among.get(choice.equals("allOf") ? 0 : below(among.size())), depth);
            }
        }
        return ofType(type(schema), schema, depth);
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(below(type.size())).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode ofType(String type, JsonNode schema, int depth) {
        return switch (type) {
            case "null" -> JSON.nullNode();
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(number(schema));
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> JSON.textNode(text(schema));
        };
    }

    private long integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(schema.has("maximum") ? Integer.MIN_VALUE : 0);
        long most = schema.path("maximum").asLong(Math.max(least, Integer.MAX_VALUE));
        return switch (below(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> random.nextLong(least, most + 1);
        };
    }

    private double number(JsonNode schema) {
        double least = schema.path("minimum").asDouble(-1000);
        double most = schema.path("maximum").asDouble(Math.max(least, 1000));
        return least + random.nextDouble() * (most - least);
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        int size = depth > DEEPEST ? least : least + below(most - least + 1);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            boolean wanted = required.contains(member.getKey()) || (depth <= DEEPEST && random.nextBoolean());
            if (wanted && !contract.resolve(member.getValue()).path("readOnly").asBoolean()) {
                object.set(member.getKey(), value(member.getValue(), depth + 1));
            }
        }
        return object;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> LocalDate.ofEpochDay(random.nextInt(0, 40_000)).toString();
            case "date-time" ->
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L)).toString();
            default -> letters(schema);
        };
    }

    private String letters(JsonNode schema) {
        int least = schema.path("minLength").asInt(1);
        int most = Math.max(least, Math.min(schema.path("maxLength").asInt(20), once(20) ? 2000 : 20));
        int length = random.nextInt(least, most + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(below(LETTERS.length())));
        }
        return text.toString();
    }
}
