package fr.maillage.premises.operation.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.operation.OperationService.Seen;
import fr.maillage.premises.operation.domain.CareNeed;
import fr.maillage.premises.operation.domain.OperationContent;
import fr.maillage.premises.operation.domain.OperationState;
import fr.maillage.premises.rule.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned operation, with the need it creates and the risk it runs. */
@Schema(name = "PlannedOperation", description = "Opération prévue. / Planned operation.")
public record PlannedOperationResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "Organisation qui la tient. / Organization that keeps it.")
        String owner,

        @Schema(description = "Nom. / Name.", examples = "ZAC Guillaumet")
        String name,

        @Schema(description = "Nature. / What kind.") CodedValue type,

        @Schema(description = "Commune. / Commune.", examples = "31555")
        String communeCode,

        @Nullable @Schema(description = "Quartier prioritaire. / Priority neighbourhood.")
        String qpvCode,

        @Nullable @Schema(description = "Date de décision. / Date of the decision.")
        LocalDate decisionOn,

        @Nullable @Schema(description = "Promoteur. / Developer.")
        String developer,

        @Nullable @Schema(description = "Bailleur. / Landlord.")
        String landlord,

        @Schema(description = "Habitants attendus. / Residents expected.", examples = "2500")
        int expectedNewResidents,

        @Schema(description = "Surface réservée aux soins, en m². / Area reserved for care, in m².", examples = "450")
        BigDecimal reservedCareAreaM2,

        @Nullable @Schema(description = "Densité visée ; null : celle par défaut. / Density wanted; null: the default.")
        BigDecimal targetDensity,

        @Nullable @Schema(description = "Source de cette densité. / Source of that density.")
        String targetDensitySource,

        @Schema(description = "Par date de livraison. / By date of delivery.")
        List<PhaseBody> phases,

        @Schema(description = "Le besoin qu'elle crée. / The need it creates.")
        Need need,

        @Schema(
                description =
                        "Risques : shell-without-team, coque sans équipe (PRJ-30). / Risks: shell-without-team (PRJ-30).")
        List<Warning> risks,

        @Schema(
                description =
                        "Ce qui manque au calcul du besoin (OBS-24). / What the need was computed without (OBS-24).")
        List<Warning> warnings,

        @Schema(description = "Où elle en est. / Where it stands.")
        CodedValue state,

        @Schema(description = "États où elle peut passer. / States it may move to.")
        List<OperationState> allowedTransitions,

        @Schema(description = "Compte les changements ; fait l'ETag. / Counts the changes; makes the ETag.")
        int version,

        @Schema(description = "Quand elle a été saisie. / When it was entered.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    /** The general practitioners that new residents ask for. */
    @Schema(
            name = "CareNeed",
            description =
                    "Médecins généralistes de plus : habitants × densité ÷ 100 000. / More general practitioners: residents × density ÷ 100,000.")
    public record Need(
            @Schema(description = "En tout. / In all.", examples = "2.4")
            BigDecimal generalPractitioners,

            @Schema(description = "Pour 100 000 habitants. / For 100,000 inhabitants.", examples = "96.1")
            BigDecimal density,

            @Schema(description = "Source de la densité. / Source of the density.")
            String source,

            @Schema(description = "Effectif de personnes. / People counted.", examples = "HEADCOUNT")
            String basis,

            @Schema(description = "Par phase, arrondie chacune. / By phase, each rounded.")
            List<OfPhase> phases) {}

    /** What a phase adds. */
    @Schema(name = "CareNeedOfPhase", description = "Besoin d'une phase. / Need of a phase.")
    public record OfPhase(
            @Schema(description = "Phase. / Phase.") String name,
            @Schema(description = "À partir de. / From.") LocalDate from,

            @Schema(description = "De plus. / More.", examples = "0.9")
            BigDecimal generalPractitioners) {}

    static PlannedOperationResponse from(Seen seen, Language language) {
        OperationContent content = seen.operation().content();
        OperationState state = seen.operation().state();
        return new PlannedOperationResponse(
                seen.operation().id(),
                seen.operation().tenant(),
                content.name(),
                CodedValue.of(content.type()),
                content.communeCode(),
                content.qpvCode(),
                content.decisionOn(),
                content.developer(),
                content.landlord(),
                content.expectedNewResidents(),
                content.reservedCareAreaM2(),
                content.targetDensity(),
                content.targetDensitySource(),
                content.phases().stream().map(PhaseBody::from).toList(),
                need(seen.need()),
                Rules.warnings(seen.risk().stream().toList(), language),
                Rules.warnings(seen.warnings(), language),
                CodedValue.of(state),
                state.allowedTransitions(),
                seen.operation().version(),
                seen.operation().createdAt(),
                seen.operation().changedAt());
    }

    private static Need need(CareNeed need) {
        return new Need(
                need.generalPractitioners(),
                need.density(),
                need.source(),
                "HEADCOUNT",
                need.phases().stream()
                        .map(phase -> new OfPhase(phase.name(), phase.from(), phase.generalPractitioners()))
                        .toList());
    }
}
