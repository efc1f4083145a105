package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.UnitState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move of a unit from one state to another, at once. */
@Schema(name = "UnitTransition", description = "Changement d'état d'une cellule. / Move of a unit to another state.")
public record UnitTransitionRequest(
        @NotNull
        @Schema(
                description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                examples = "RESERVED")
        UnitState to,

        @Nullable
        @Schema(
                description =
                        "Demande d'installation pour laquelle elle est retenue. / Installation request it is held for.")
        UUID requestId,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {}
