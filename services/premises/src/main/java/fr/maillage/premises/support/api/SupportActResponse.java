package fr.maillage.premises.support.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.support.domain.SupportAct;
import fr.maillage.premises.support.domain.SupportContent;
import fr.maillage.premises.support.domain.SupportRules;
import fr.maillage.premises.support.domain.SupportState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A support act. */
@Schema(name = "SupportAct", description = "Acte de soutien. / Support act.")
public record SupportActResponse(
        @Schema(description = "Identifiant, par lequel on s'y réfère. / Id, by which it is referred to.")
        UUID id,

        @Schema(description = "Organisation qui le tient. / Organization that keeps it.")
        String owner,

        @Schema(description = "Titre. / Title.", examples = "Loyer de la pépinière 2026")
        String title,

        @Schema(description = "Pour quoi. / What for.") CodedValue purpose,

        @Nullable @Schema(description = "Le besoin. / The need.")
        NeedBody need,

        @Nullable @Schema(description = "La zone. / The zone.")
        ZoneBody zone,

        @Nullable @Schema(description = "L'action du contrat. / The action of the contract.")
        ContractBody contract,

        @Nullable @Schema(description = "Base légale. / Legal basis.")
        String legalBasis,

        @Nullable @Schema(description = "Montant. / Amount.")
        Money amount,

        @Nullable @Schema(description = "Régime d'aide. / Regime of aid.")
        CodedValue regime,

        @Nullable @Schema(description = "Bénéficiaire. / Beneficiary.")
        BeneficiaryBody beneficiary,

        @Schema(description = "Engagements. / Commitments.") List<String> commitments,

        @Nullable @Schema(description = "Délibération. / Deliberation.")
        DecisionBody decision,

        @Schema(description = "Objets concernés. / What it concerns.")
        List<EvidenceBody> evidence,

        @Schema(
                description =
                        "Pièces qui manquent, par leur pointeur (AID-20). / Missing pieces, by their pointer (AID-20).",
                examples = "[\"/decision\"]")
        List<String> missing,

        @Schema(description = "Où il en est. / Where it stands.")
        CodedValue state,

        @Schema(description = "États où il peut passer. / States it may move to.")
        List<SupportState> allowedTransitions,

        @Nullable @Schema(description = "SHA-256 de l'instantané figé. / SHA-256 of the frozen snapshot.")
        String sha256,

        @Nullable @Schema(description = "Quand il est devenu définitif. / When it became final.")
        Instant finalisedAt,

        @Schema(description = "Compte les changements ; fait l'ETag. / Counts the changes; makes the ETag.")
        int version,

        @Schema(description = "Quand il a été saisi. / When it was entered.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    static SupportActResponse from(SupportAct act) {
        SupportContent content = act.content();
        SupportAct.Snapshot snapshot = act.snapshot();
        Long cents = content.amountCents();
        return new SupportActResponse(
                act.id(),
                act.tenant(),
                content.title(),
                CodedValue.of(content.purpose()),
                NeedBody.from(content.need()),
                ZoneBody.from(content.zone()),
                ContractBody.from(content.contract()),
                content.legalBasis(),
                cents == null ? null : Money.cents(cents),
                CodedValue.ofNullable(content.regime()),
                BeneficiaryBody.from(content.beneficiary()),
                content.commitments(),
                DecisionBody.from(content.decision()),
                content.evidence().stream().map(EvidenceBody::from).toList(),
                SupportRules.missing(content).stream().map(Finding::pointer).toList(),
                CodedValue.of(act.state()),
                act.state().allowedTransitions(),
                snapshot == null ? null : snapshot.sha256(),
                snapshot == null ? null : snapshot.at(),
                act.version(),
                act.createdAt(),
                act.changedAt());
    }
}
