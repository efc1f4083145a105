package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.WebhookWriting.WithSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook and its signing secret, which no other answer shows. */
@Schema(name = "WebhookWithSecret")
public record WebhookSecretResponse(
        @Schema(examples = "whsec_ExempleQuiNeSigneRienEtNeGardeRienDuToutNoc=")
        String secret,

        WebhookResponse webhook) {

    static WebhookSecretResponse from(WithSecret made) {
        return new WebhookSecretResponse(made.secret().text(), WebhookResponse.from(made.webhook()));
    }
}
