package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.domain.WebhookState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to, and why. */
@Schema(name = "WebhookTransition")
public record WebhookTransitionRequest(
        @Schema(description = "Un des `allowedTransitions`. / One of `allowedTransitions`.", examples = "PAUSED")
        @NotNull
        WebhookState to,

        @Nullable
        @Schema(
                description =
                        "Gardée dans l’historique ; sans donnée personnelle. / Kept in the history; no personal data.",
                examples = "Maintenance du destinataire")
        @Size(max = 500)
        String reason) {}
