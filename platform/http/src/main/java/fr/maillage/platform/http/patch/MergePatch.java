package fr.maillage.platform.http.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a {@code PATCH}: a parameter of the resource method, which {@code @Consumes(MediaTypes.MERGE_PATCH)}.
 * {@link MergePatches} applies it.
 */
@Schema(
        type = SchemaType.OBJECT,
        description = "RFC 7396 : un membre donné remplace, null efface, un membre absent ne change pas."
                + " / A member given replaces, null removes, an absent one stays.")
public final class MergePatch {

    @Schema(hidden = true)
    private final JsonNode document;

    MergePatch(JsonNode document) {
        this.document = document;
    }

    JsonNode document() {
        return document;
    }

    /** RFC 7396 section 2. The patch is not changed; what is returned may share parts with both. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode present = result.path(change.getKey());
                result.set(change.getKey(), merge(present, change.getValue()));
            }
        });
        return result;
    }
}
