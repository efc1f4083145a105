package fr.maillage.platform.testing.contract;

import static fr.maillage.platform.testing.contract.Mutation.body;
import static fr.maillage.platform.testing.contract.Mutation.utf8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Ways to spoil what is inside of a body. */
final class BodyMutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BodyMutations() {}

    static Draft wrongValue(Draft draft, Draw draw) {
        String value = draw.of(Hostile.JSON);
        return changed(draft, draw, (object, name) -> object.putRawValue(name, new RawValue(value)));
    }

    static Draft without(Draft draft, Draw draw) {
        return changed(draft, draw, ObjectNode::remove);
    }

    static Draft unknownMember(Draft draft, Draw draw) {
        String value = draw.of(Hostile.JSON);
        String name = draw.of(List.of("zz", "id", "Id", "$ref", "__proto__", "class", "@type", "", "\u202e"));
        return changed(draft, draw, (object, _) -> object.putRawValue(name, new RawValue(value)));
    }

    private static Draft changed(Draft draft, Draw draw, BiConsumer<ObjectNode, String> change) {
        try {
            JsonNode tree = JSON.readTree(body(draft));
            List<ObjectNode> objects = new ArrayList<>();
            collect(tree, objects);
            if (objects.isEmpty()) {
                return draft.withBody(Payload.of(draw.of(Hostile.BODIES)));
            }
            ObjectNode object = draw.of(objects);
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            change.accept(object, names.isEmpty() ? "zz" : draw.of(names));
            return draft.withBody(Payload.of(JSON.writeValueAsBytes(tree)));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("a valid body must be JSON", wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    /** Another value, another name or another kind of part, the rest left as it was. */
    static Draft wrongPart(Draft draft, Draw draw) {
        Multipart form = new Multipart();
        List<String> names = new ArrayList<>(List.of("zz"));
        draft.operation()
                .bodies()
                .values()
                .forEach(media ->
                        media.path("schema").path("properties").fieldNames().forEachRemaining(names::add));
        for (String name : names) {
            String value = draw.of(Hostile.BODIES);
            switch (draw.below(4)) {
                case 0 -> form.text(name, value);
                case 1 ->
                    form.file(name, draw.of(List.of("a.csv", "../../x", "", "é\u202e.csv")), "text/csv", utf8(value));
                case 2 -> form.text(name, value).text(name, value);
                default -> {
                    // Left out.
                }
            }
        }
        return draft.header("Content-Type", form.contentType()).withBody(Payload.of(form.bytes()));
    }
}
