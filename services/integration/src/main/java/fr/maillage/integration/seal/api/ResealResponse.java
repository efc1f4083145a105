package fr.maillage.integration.seal.api;

import fr.maillage.integration.seal.Resealing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many values were sealed anew, and how many could not be. */
@Schema(name = "ResealedSecrets")
public record ResealResponse(int resealed, int unreadable) {

    static ResealResponse from(Resealing.Outcome outcome) {
        return new ResealResponse(outcome.resealed(), outcome.unreadable());
    }
}
