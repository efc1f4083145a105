package fr.maillage.premises.premises.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.Geometry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of premises that the caller may see, as it is written: a {@link PremisesResponse}; the rest is absent. */
@Schema(ref = "#/components/schemas/Premises")
public record ShownPremises(int version, JsonNode body) {

    @Override
    @JsonValue
    public JsonNode body() {
        return body;
    }

    /** Units and stamps have a life of their own, and a share may be widened: all of it is in the tag. */
    Etag tag() {
        return Etag.version(version).with(body.toString());
    }

    /** A value by its JSON pointer; null where it is withheld. */
    @Nullable
    String text(String pointer) {
        JsonNode value = body.at(pointer);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    @Nullable
    Geometry point() {
        JsonNode location = body.path("location");
        return location.hasNonNull("lat")
                ? Geometry.point(
                        location.path("lon").asDouble(), location.path("lat").asDouble())
                : null;
    }
}
