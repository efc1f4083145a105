package fr.maillage.premises.operation.api;

import fr.maillage.premises.operation.domain.OperationState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move from one state to another, at once. */
@Schema(name = "PlannedOperationTransition", description = "Changement d'état. / Move to another state.")
public record PlannedOperationTransitionRequest(
        @NotNull
        @Schema(
                description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                examples = "DECIDED")
        OperationState to,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.")
        String reason) {}
