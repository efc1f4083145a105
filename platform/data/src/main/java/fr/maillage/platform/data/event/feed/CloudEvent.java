package fr.maillage.platform.data.event.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as CloudEvents 1.0 writes it in JSON. {@code source} and {@code id} together are unique, for ever;
 * {@code subject} is the kind of the object and its identifier. {@code tenant} and {@code traceparent} are extensions.
 */
@Schema(description = "Évènement CloudEvents 1.0. / CloudEvents 1.0 event.")
@JsonInclude(Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CloudEvent(
        @Schema(examples = "1.0") String specversion,

        @Schema(description = "À donner à `after` pour reprendre ensuite. / Give it to `after` to go on from here.")
        UUID id,

        @Schema(description = "Service d’origine. / Service it comes from.", examples = "/api/registry/v1")
        String source,

        @Schema(examples = "fr.maillage.registry.structure.closed.v1")
        String type,

        @Schema(
                description = "Objet : son genre, /, son identifiant. / Object: its kind, /, its identifier.",
                examples = "structure/310000001")
        String subject,

        Instant time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                nullable = true,
                description =
                        "Identifiants, codes, états, dates, nombres ; `null` : l’objet n’est plus. / Identifiers, codes, states, dates, counts; `null`: the object is gone.")
        @JsonInclude(Include.ALWAYS)
        @Nullable
        JsonNode data,

        @Schema(description = "Organisation de l’objet ; absente : référence. / Absent: reference data.") @Nullable
        String tenant,

        @Schema(description = "Requête d’origine, W3C Trace Context. / Request it comes from, W3C Trace Context.")
        @Nullable
        String traceparent) {

    /** Whether it tells that its object is gone. */
    public boolean tombstone() {
        return data == null || data.isNull();
    }
}
