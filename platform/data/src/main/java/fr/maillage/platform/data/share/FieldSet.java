package fr.maillage.platform.data.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * An allow-list of JSON members by path: {@code title}, {@code location.communeCode}, {@code members.profession} (each
 * element of an array). A named member comes with all that is below it; what is not named is absent, not null.
 */
public final class FieldSet {

    private static final FieldSet EVERYTHING = new FieldSet(true);
    private static final FieldSet NOTHING = new FieldSet(false);

    private final boolean all;
    private final Map<String, FieldSet> members = new TreeMap<>();

    private FieldSet(boolean all) {
        this.all = all;
    }

    public static FieldSet everything() {
        return EVERYTHING;
    }

    public static FieldSet nothing() {
        return NOTHING;
    }

    public static FieldSet of(String... paths) {
        FieldSet root = new FieldSet(false);
        for (String path : paths) {
            root.admit(path);
        }
        return root;
    }

    private void admit(String path) {
        String[] names = path.split("\\.", -1);
        if (Arrays.stream(names).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("field path (" + path + "), must be names joined by dots");
        }
        FieldSet at = this;
        for (int i = 0; i < names.length; i++) {
            boolean leaf = i == names.length - 1;
            FieldSet known = at.members.get(names[i]);
            FieldSet next = known != null ? known : new FieldSet(leaf);
            at.members.put(names[i], leaf ? EVERYTHING : next);
            at = next;
        }
    }

    /** What either of the two shows. */
    public FieldSet or(FieldSet other) {
        if (all || other.all) {
            return EVERYTHING;
        }
        FieldSet union = new FieldSet(false);
        union.members.putAll(members);
        other.members.forEach((name, set) -> union.members.merge(name, set, FieldSet::or));
        return union;
    }

    public boolean shows(String member) {
        return all || members.containsKey(member);
    }

    /** The part of a body that this set shows; the body itself is left as it is. */
    public JsonNode apply(JsonNode body) {
        return switch (body) {
            case JsonNode whole when all -> whole;
            case ObjectNode object -> members(object);
            case ArrayNode array -> elements(array);
            default -> JsonNodeFactory.instance.missingNode();
        };
    }

    private ObjectNode members(ObjectNode object) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        members.forEach((name, set) -> {
            JsonNode value = object.get(name);
            JsonNode part = value == null ? JsonNodeFactory.instance.missingNode() : set.apply(value);
            if (!part.isMissingNode()) {
                shown.set(name, part);
            }
        });
        return shown;
    }

    private ArrayNode elements(ArrayNode array) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> {
            JsonNode part = apply(element);
            if (!part.isMissingNode()) {
                shown.add(part);
            }
        });
        return shown;
    }

    /** Member names and what is named below each, for checks. */
    Map<String, FieldSet> named() {
        return Map.copyOf(members);
    }
}
