package fr.maillage.registry.mobileunit.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move from one state to the other, at once. */
@Schema(name = "MobileUnitTransition", description = "Changement d'état. / Move to another state.")
public record MobileUnitTransitionRequest(
        @NotNull
        @Schema(
                description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                examples = "ARCHIVED")
        State to,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {

    /** Where a unit may stand. */
    @Schema(name = "MobileUnitState", description = "En service ou archivée. / In service or archived.")
    public enum State {
        ACTIVE,
        ARCHIVED;

        static State of(boolean active) {
            return active ? ACTIVE : ARCHIVED;
        }
    }
}
