package fr.maillage.registry.changeproposal.api;

import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision, or a withdrawal. */
@Schema(name = "ChangeProposalTransition", description = "Décision ou retrait. / Decision or withdrawal.")
public record ProposalTransitionRequest(
        @NotNull
        @Schema(
                description = "Une valeur de `allowedTransitions`. / One of `allowedTransitions`.",
                examples = "WITHDRAWN")
        ProposalState to,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Pourquoi ; l'auteur le lit, attendu pour un refus. / Why; the proposer reads it.")
        String reason) {}
