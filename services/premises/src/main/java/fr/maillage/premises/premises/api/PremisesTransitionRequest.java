package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.UnitState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move of all units of premises at once. */
@Schema(
        name = "PremisesTransition",
        description = "Changement d'état de toutes les cellules. / Move of all units to another state.")
public record PremisesTransitionRequest(
        @NotNull
        @Schema(
                description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                examples = "WITHDRAWN")
        UnitState to,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {}
