package fr.maillage.registry.area.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.registry.area.AreaService.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of an area that the caller may see, as it is written: an {@link AreaResponse}, members withheld are absent. */
@Schema(ref = "#/components/schemas/Area")
public record ShownArea(int version, JsonNode body) {

    static ShownArea from(Seen seen, ObjectMapper json) {
        return new ShownArea(
                seen.sheet().version(), seen.fields().apply(json.valueToTree(AreaResponse.from(seen.sheet()))));
    }

    @Override
    @JsonValue
    public JsonNode body() {
        return body;
    }

    /** Names of members and inhabitants have a life of their own, and a share may be widened: all of it is in the tag. */
    Etag tag() {
        return Etag.version(version).with(body.toString());
    }

    /** A value by its JSON pointer; null where it is withheld. */
    @Nullable
    String text(String pointer) {
        JsonNode value = body.at(pointer);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
