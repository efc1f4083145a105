package fr.maillage.premises.request.api;

import fr.maillage.premises.request.domain.ExitReason;
import fr.maillage.premises.request.domain.RequestState;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a request. */
@Schema(name = "InstallationRequestTransition", description = "Une étape de la demande. / A step of the request.")
public record RequestTransitionRequest(
        @NotNull
        @Schema(
                description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                examples = "QUALIFIED")
        RequestState to,

        @Nullable
        @Schema(
                description =
                        "Motif d'une sortie ; attendu pour REDIRECTED, facultatif sinon, jamais public. / Reason of an exit; expected for REDIRECTED, never public.",
                examples = "WENT_ELSEWHERE")
        ExitReason reason,

        @Nullable
        @Schema(
                description = "Quand, si ce n'est pas maintenant. / When, if not now.",
                examples = "2026-11-20T09:00:00Z")
        Instant at) {}
