package fr.maillage.integration.datasubject.api;

import fr.maillage.integration.datasubject.domain.Proof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done, as it was hashed. */
@Schema(name = "DataSubjectProof")
public record ProofResponse(
        @Schema(examples = "{\"format\":\"maillage-data-subject-proof-1\"}")
        String text,

        String sha256,
        boolean intact) {

    static ProofResponse from(Proof proof) {
        return new ProofResponse(proof.text(), proof.hash(), proof.intact());
    }
}
