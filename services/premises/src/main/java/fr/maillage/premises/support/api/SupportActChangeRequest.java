package fr.maillage.premises.support.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.support.domain.SupportContent;
import fr.maillage.premises.support.domain.SupportPurpose;
import fr.maillage.premises.support.domain.SupportRegime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may touch of a draft, and the reason that the history keeps. */
@Schema(
        name = "SupportActChange",
        description =
                "Ce qui change ; un membre absent reste, null efface. / What changes; an absent member stays, null removes.")
public record SupportActChangeRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Titre, sans donnée personnelle. / Title, no personal data.",
                examples = "Loyer de la pépinière 2026")
        String title,

        @NotNull @Schema(description = "Pour quoi. / What for.", examples = "RENT")
        SupportPurpose purpose,

        @Nullable @Valid @Schema(description = "Le besoin et son millésime. / The need and its vintage.")
        NeedBody need,

        @Nullable @Valid @Schema(description = "La zone. / The zone.")
        ZoneBody zone,

        @Nullable @Valid @Schema(description = "L'action du contrat. / The action of the contract.")
        ContractBody contract,

        @Nullable
        @Size(max = 300)
        @Schema(description = "Base légale. / Legal basis.", examples = "CGCT, art. L. 1511-8")
        String legalBasis,

        @Nullable @Schema(description = "Montant. / Amount.")
        Money amount,

        @Nullable @Schema(description = "Régime d'aide. / Regime of aid.", examples = "DE_MINIMIS")
        SupportRegime regime,

        @Nullable @Valid @Schema(description = "Bénéficiaire. / Beneficiary.")
        BeneficiaryBody beneficiary,

        @Nullable
        @Size(max = 40)
        @Schema(
                description = "Engagements de contrepartie. / Commitments in return.",
                examples = "[\"Secteur 1 pendant cinq ans\"]")
        List<@NotBlank @Size(max = 300) String> commitments,

        @Nullable @Valid @Schema(description = "Délibération. / Deliberation.")
        DecisionBody decision,

        @Nullable @Size(max = 40) @Schema(description = "Objets concernés. / What it concerns.")
        List<@Valid @NotNull EvidenceBody> evidence,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.")
        String reason) {

    static SupportActChangeRequest from(SupportContent content) {
        Long cents = content.amountCents();
        return new SupportActChangeRequest(
                content.title(),
                content.purpose(),
                NeedBody.from(content.need()),
                ZoneBody.from(content.zone()),
                ContractBody.from(content.contract()),
                content.legalBasis(),
                cents == null ? null : Money.cents(cents),
                content.regime(),
                BeneficiaryBody.from(content.beneficiary()),
                content.commitments(),
                DecisionBody.from(content.decision()),
                content.evidence().stream().map(EvidenceBody::from).toList(),
                null);
    }

    SupportContent toContent() {
        return new SupportContent(
                title,
                purpose,
                need == null ? null : need.toNeed(),
                zone == null ? null : zone.toZone(),
                contract == null ? null : contract.toContract(),
                legalBasis,
                Amounts.cents(amount),
                regime,
                beneficiary == null ? null : beneficiary.toParty(),
                commitments == null ? List.of() : commitments,
                decision == null ? null : decision.toDecision(),
                evidence == null
                        ? List.of()
                        : evidence.stream().map(EvidenceBody::toEvidence).toList());
    }
}
