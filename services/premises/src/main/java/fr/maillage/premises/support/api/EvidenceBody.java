package fr.maillage.premises.support.api;

import fr.maillage.premises.support.domain.SupportContent.Evidence;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of the platform it concerns. */
@Schema(name = "SupportEvidence", description = "Objet concerné. / What it concerns.")
public record EvidenceBody(
        @NotNull @Schema(description = "Genre. / Kind.", examples = "LEASE")
        Evidence.EvidenceKind kind,

        @NotNull @Schema(description = "Identifiant. / Id.") UUID id) {

    static EvidenceBody from(Evidence evidence) {
        return new EvidenceBody(evidence.kind(), evidence.id());
    }

    Evidence toEvidence() {
        return new Evidence(kind, id);
    }
}
