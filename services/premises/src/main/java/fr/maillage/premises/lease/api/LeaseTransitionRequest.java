package fr.maillage.premises.lease.api;

import fr.maillage.premises.lease.domain.LeaseState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A move from one state to another. */
@Schema(name = "LeaseTransition", description = "Changement d'état. / Move to another state.")
public record LeaseTransitionRequest(
        @NotNull
        @Schema(description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.", examples = "SIGNED")
        LeaseState to,

        @Nullable
        @Schema(
                description =
                        "Vers ENDED : premier jour après le bail ; sa fin convenue ou aujourd'hui par défaut. / To ENDED: first day after the lease; its agreed end or today by default.",
                examples = "2030-01-01")
        LocalDate at,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {}
