package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.WebhookResealing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many values were sealed anew, and how many could not be. */
@Schema(name = "ResealedSecrets")
public record ResealResponse(int resealed, int unreadable) {

    static ResealResponse from(WebhookResealing.Outcome outcome) {
        return new ResealResponse(outcome.resealed(), outcome.unreadable());
    }
}
