package fr.maillage.integration.tenant.api;

import fr.maillage.integration.tenant.domain.TenantState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to, and why. */
@Schema(name = "TenantTransition")
public record TransitionRequest(
        @Schema(description = "Un des `allowedTransitions`. / One of `allowedTransitions`.") @NotNull
        TenantState to,

        @Schema(
                description =
                        "Gardée dans l’historique ; sans donnée personnelle. / Kept in the history; no personal data.",
                examples = "Convention arrivée à son terme")
        @NotBlank
        @Size(max = 500)
        String reason) {}
