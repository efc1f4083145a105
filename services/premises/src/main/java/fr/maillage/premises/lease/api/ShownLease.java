package fr.maillage.premises.lease.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.language.Language;
import fr.maillage.premises.lease.LeaseService.Seen;
import fr.maillage.premises.rule.Rules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The part of a lease that the caller may see, as it is written: a {@link LeaseResponse}, members withheld are absent. */
@Schema(ref = "#/components/schemas/Lease")
public record ShownLease(int version, JsonNode body) {

    static ShownLease from(Seen seen, ObjectMapper json, Language language) {
        LeaseResponse whole = LeaseResponse.from(seen.sheet(), Rules.warnings(seen.findings(), language));
        return new ShownLease(seen.sheet().version(), seen.fields().apply(json.valueToTree(whole)));
    }

    @Override
    @JsonValue
    public JsonNode body() {
        return body;
    }

    /** A share may be widened, and warnings have words: all of it is in the tag. */
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
