package fr.maillage.integration.client.api;

import fr.maillage.integration.client.domain.ClientState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to, and why. */
@Schema(name = "ApiClientTransition")
public record ClientTransitionRequest(
        @Schema(description = "Un des `allowedTransitions`. / One of `allowedTransitions`.") @NotNull
        ClientState to,

        @Nullable
        @Schema(
                description =
                        "Gardée dans l’historique ; sans donnée personnelle. / Kept in the history; no personal data.",
                examples = "Prestataire remplacé")
        @Size(max = 500)
        String reason) {}
