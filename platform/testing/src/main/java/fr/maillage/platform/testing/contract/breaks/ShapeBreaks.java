package fr.maillage.platform.testing.contract.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.maillage.platform.testing.contract.Contract;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changes between two schemas break, for values that go one way. */
final class ShapeBreaks {

    private final Contract before;
    private final Contract now;
    private final Direction direction;
    private final List<String> breaks;
    private final Set<String> compared = new HashSet<>();

    ShapeBreaks(Contract before, Contract now, Direction direction, List<String> breaks) {
        this.before = before;
        this.now = now;
        this.direction = direction;
        this.breaks = breaks;
    }

    /** Adds to the breaks; {@code place} is where the reader should look. */
    void compare(String place, JsonNode old, JsonNode present) {
        // A shape met twice, or inside itself, breaks the same way each time.
        if (!compared.add(place.length() > 200 ? place.substring(0, 200) : place)) {
            return;
        }
        JsonNode then = alone(before, old);
        JsonNode today = alone(now, present);
        if (then.isEmpty() || today.isEmpty()) {
            return;
        }
        types(place, types(before, old), types(now, present));
        words(place, then, today);
        bounds(place, then, today);
        members(place, then, today);
        if (then.has("items")) {
            compare(place + "[]", then.path("items"), today.path("items"));
        }
    }

    /** The schema behind references, and behind {@code anyOf: [schema, null]} or an {@code allOf} of one. */
    private static JsonNode alone(Contract contract, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        for (String group : List.of("anyOf", "oneOf", "allOf")) {
            if (resolved.has(group)) {
                return resolved.path(group)
                        .valueStream()
                        .filter(choice -> !choice.path("type").asText().equals("null"))
                        .findFirst()
                        .map(choice -> alone(contract, choice))
                        .orElse(MissingNode.getInstance());
            }
        }
        return resolved;
    }

    private static Set<String> types(Contract contract, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        Set<String> types = new TreeSet<>();
        JsonNode type = resolved.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(group -> resolved.path(group).valueStream())
                .forEach(choice -> types.addAll(types(contract, choice)));
        return types;
    }

    private void types(String place, Set<String> old, Set<String> present) {
        Set<String> lost = new LinkedHashSet<>(direction == Direction.ASKED ? old : present);
        lost.removeAll(direction == Direction.ASKED ? present : old);
        // Whole numbers are numbers.
        lost.removeIf(
                type -> type.equals("integer") && (direction == Direction.ASKED ? present : old).contains("number"));
        if (!lost.isEmpty() && !old.isEmpty()) {
            breaks.add("%s was %s, is %s".formatted(place, old, present));
        }
    }

    private void words(String place, JsonNode then, JsonNode today) {
        if (!then.path("format").equals(today.path("format")) && (then.has("format") || direction == Direction.ASKED)) {
            breaks.add("%s was of format (%s), is (%s)"
                    .formatted(
                            place,
                            then.path("format").asText(),
                            today.path("format").asText()));
        }
        if (direction == Direction.ASKED) {
            Set<String> gone = values(then);
            gone.removeAll(values(today));
            if (today.has("enum") && (!gone.isEmpty() || !then.has("enum"))) {
                breaks.add("%s no longer takes %s".formatted(place, then.has("enum") ? gone : "any value"));
            }
            if (today.has("pattern") && !today.path("pattern").equals(then.path("pattern"))) {
                breaks.add("%s must now match %s"
                        .formatted(place, today.path("pattern").asText()));
            }
        }
    }

    private static Set<String> values(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private void bounds(String place, JsonNode then, JsonNode today) {
        if (direction == Direction.ASKED) {
            for (String most : List.of("maximum", "maxLength", "maxItems")) {
                if (today.has(most)
                        && today.path(most).asDouble() < then.path(most).asDouble(Double.MAX_VALUE)) {
                    breaks.add("%s has %s %s"
                            .formatted(place, most, today.path(most).asText()));
                }
            }
            for (String least : List.of("minimum", "minLength", "minItems")) {
                if (today.has(least)
                        && today.path(least).asDouble() > then.path(least).asDouble(-Double.MAX_VALUE)) {
                    breaks.add("%s has %s %s"
                            .formatted(place, least, today.path(least).asText()));
                }
            }
        }
    }

    private void members(String place, JsonNode then, JsonNode today) {
        for (Map.Entry<String, JsonNode> member : then.path("properties").properties()) {
            JsonNode same = today.path("properties").path(member.getKey());
            if (same.isMissingNode()) {
                breaks.add(place + "." + member.getKey() + " is gone");
            } else {
                compare(place + "." + member.getKey(), member.getValue(), same);
            }
        }
        Set<String> must = required(direction == Direction.ASKED ? today : then);
        must.removeAll(required(direction == Direction.ASKED ? then : today));
        if (direction == Direction.ANSWERED) {
            must.removeIf(name -> !today.path("properties").has(name));
        }
        must.forEach(name -> breaks.add(place + "." + name
                + (direction == Direction.ASKED ? " is now required" : " is no longer always there")));
    }

    private static Set<String> required(JsonNode schema) {
        return schema.path("required")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
