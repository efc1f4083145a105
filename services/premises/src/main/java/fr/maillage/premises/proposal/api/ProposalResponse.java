package fr.maillage.premises.proposal.api;

import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.ProposalState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal as it is read. */
@Schema(name = "Proposal", description = "Local proposé à une demande. / Room proposed to a request.")
public record ProposalResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,
        @Schema(description = "La demande. / The request.") UUID requestId,
        @Schema(description = "Le local. / The premises.") UUID premisesId,
        @Schema(description = "La cellule. / The unit.") UUID unitId,

        @Schema(description = "Où elle en est. / Where it stands.")
        CodedValue state,

        @Schema(
                description =
                        "États où elle peut passer ; VISITED s'obtient par une visite. / States it may move to; VISITED comes with a visit.")
        List<ProposalState> allowedTransitions,

        @Nullable @Schema(description = "Pourquoi elle a fini. / Why it ended.")
        CodedValue answer,

        @Schema(description = "Jour de la proposition. / Day of the proposal.")
        LocalDate proposedOn,

        @Nullable @Schema(description = "Jour de l'installation. / Day of the installation.")
        LocalDate installedOn,

        @Schema(
                description =
                        "Ce qui doit être su et n'empêche pas : investisseur sans projet de santé (REQ-06), personne qui exerce dans l'EPCI et que ses communes n'attirent pas (noPoaching) ; vide quand la proposition a fini. / What has to be known and does not stop: an investor without a health project (REQ-06), a person of the EPCI whom its communes do not draw away (noPoaching); empty when the proposal ended.")
        List<Warning> warnings,

        @Schema(
                description = "Compte ses changements ; fait son ETag. / Counts its changes; makes its ETag.",
                examples = "1")
        int version,

        @Schema(description = "Création. / Creation.") Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    static ProposalResponse from(Proposal proposal, List<Warning> warnings) {
        return new ProposalResponse(
                proposal.id(),
                proposal.request(),
                proposal.premises(),
                proposal.unit(),
                CodedValue.of(proposal.state()),
                proposal.state().allowedTransitions(),
                CodedValue.ofNullable(proposal.answer()),
                proposal.proposedOn(),
                proposal.installedOn(),
                warnings,
                proposal.version(),
                proposal.createdAt(),
                proposal.changedAt());
    }
}
