package fr.maillage.registry.changeproposal.api;

import fr.maillage.registry.changeproposal.api.NewProposalRequest.PointBody;
import fr.maillage.registry.changeproposal.domain.NextStep;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.domain.Proposal.Decision;
import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Layer;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ObjectType;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ProposalKind;
import fr.maillage.registry.code.domain.CodedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal as proposer and deciders read it. */
@Schema(
        name = "ChangeProposal",
        description = "Changement proposé, et sa suite. / Proposed change, and what became of it.")
public record ProposalResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(
                description = "REFERENCE : platform-admin décide ; LOCAL : health-officer. / Who decides.",
                examples = "REFERENCE")
        Layer layer,

        @Schema(description = "Nature de l'objet. / Kind of object.", examples = "STRUCTURE")
        ObjectType objectType,

        @Schema(description = "Objet. / Object.", examples = "310021373")
        String objectId,

        @Schema(description = "Ce qui devrait changer. / What should change.", examples = "ADDRESS")
        ProposalKind kind,

        @Nullable @Schema(description = "Ce que cela devrait être. / What it should be.")
        String value,

        @Nullable @Schema(description = "Depuis quand. / Since when.")
        LocalDate day,

        @Nullable @Schema(description = "Où. / Where.") PointBody location,

        @Nullable @Schema(description = "Comment on le sait. / How one knows.")
        String comment,

        @Schema(description = "État. / State.", examples = "SUBMITTED")
        ProposalState state,

        @Schema(description = "États où elle peut passer. / States it may move to.")
        List<ProposalState> allowedTransitions,

        @Schema(description = "Faite par vous. / Made by you.")
        boolean mine,

        @Nullable @Schema(description = "Quand elle a été décidée ou retirée. / When it was decided or withdrawn.")
        Instant decidedAt,

        @Nullable @Schema(description = "Pourquoi. / Why.") String reason,

        @Schema(
                description =
                        "La décision a elle-même changé les données ; sinon elle attend une main ou le prochain fichier. / The decision itself changed the data.")
        boolean applied,

        @Nullable
        @Schema(
                description =
                        "Ce qui reste à faire d'une proposition acceptée, code de `proposal-next-step` ; null quand la décision a tout fait, ou qu'il n'y en a pas. / What is left to do of an accepted proposal, a code of `proposal-next-step`; null when the decision did it all, or there is none.")
        CodedValue nextStep,

        @Schema(description = "Compte ses changements depuis 1 ; fait son ETag. / Makes its ETag.")
        int version,

        @Schema(description = "Quand elle a été faite. / When it was made.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    private static @Nullable CodedValue nextStep(@Nullable NextStep step) {
        return step == null ? null : new CodedValue(step.name(), step.labelFr(), step.labelEn());
    }

    static ProposalResponse from(Proposal one, String reader) {
        Decision decision = one.decision();
        return new ProposalResponse(
                one.id(),
                one.change().layer(),
                one.change().objectType(),
                one.change().objectId(),
                one.change().kind(),
                one.change().value(),
                one.change().day(),
                PointBody.from(one.change().point()),
                one.change().comment(),
                one.state(),
                one.state().allowedTransitions(),
                one.proposedBy().equals(reader),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                one.applied(),
                nextStep(one.nextStep()),
                one.version(),
                one.createdAt(),
                one.changedAt());
    }
}
