package fr.maillage.registry.area.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.Geometry;
import fr.maillage.registry.area.AreaService.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part of an area that the caller may see, as it is written: an {@link AreaResponse}, members withheld are absent.
 *
 * @param geometry the drawn outline where the answer is a map, and then no longer in the body
 */
@Schema(ref = "#/components/schemas/Area")
public record ShownArea(
        int version, JsonNode body, @Nullable Geometry geometry) {

    private static final String OUTLINE = "outline";

    static ShownArea from(Seen seen, ObjectMapper json) {
        return new ShownArea(
                seen.sheet().version(), seen.fields().apply(json.valueToTree(AreaResponse.from(seen.sheet()))), null);
    }

    /** As a feature of a map: what it is, and where. */
    ShownArea mapped() {
        if (!(body instanceof ObjectNode whole)) {
            return this;
        }
        ObjectNode rest = whole.deepCopy();
        JsonNode outline = rest.remove(OUTLINE);
        boolean drawn = outline != null && !outline.isNull();
        return new ShownArea(version, rest, drawn ? Geometry.json(outline.toString()) : null);
    }

    @Override
    @JsonValue
    public JsonNode body() {
        return body;
    }

    /** Names of members and inhabitants have a life of their own, and a share may be widened: all of it is in the tag. */
    Etag tag() {
        return Etag.version(version).with(body + String.valueOf(geometry));
    }

    /** A value by its JSON pointer; null where it is withheld. */
    @Nullable
    String text(String pointer) {
        JsonNode value = body.at(pointer);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
