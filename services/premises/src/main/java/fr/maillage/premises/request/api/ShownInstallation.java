package fr.maillage.premises.request.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.http.etag.Etag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of a request that the caller may see, as it is written; what is withheld is absent. */
@Schema(ref = "#/components/schemas/InstallationRequest")
public record ShownInstallation(int version, JsonNode body) {

    @Override
    @JsonValue
    public JsonNode body() {
        return body;
    }

    /** Consent and shares have a life of their own: what is shown is in the tag. */
    Etag tag() {
        return Etag.version(version).with(body.toString());
    }

    /** A value by its JSON pointer; null where it is withheld. */
    @Nullable
    String text(String pointer) {
        JsonNode value = body.at(pointer);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** The elements of a list, joined; null where it is withheld. */
    @Nullable
    String joined(String pointer) {
        JsonNode values = body.at(pointer);
        if (!values.isArray() || values.isEmpty()) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        values.forEach(value -> joined.append(joined.isEmpty() ? "" : " ")
                .append(value.isTextual() ? value.asText() : value.path("code").asText()));
        return joined.toString();
    }
}
