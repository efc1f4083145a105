package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.lease.domain.LeaseSheet;
import fr.maillage.premises.lease.domain.LeaseState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lease as its owner reads it; others read the members that their share shows, the rest is absent. */
@Schema(
        name = "Lease",
        description =
                "Bail. Partagé, il ne montre que les membres du jeu de champs du partage ; les autres sont absents. / Lease. A shared one shows the members of the share's field set only.")
public record LeaseResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "Organisation qui le tient. / Organization that keeps it.", examples = "243100518")
        String owner,

        @Schema(description = "Référence. / Reference.", examples = "BAIL-2026-07")
        String reference,

        @Schema(description = "Local. / Premises.") UUID premisesId,
        @Schema(description = "Bailleur. / Landlord.") PartyResponse landlord,

        @Schema(description = "Le bailleur veut un seul locataire. / The landlord wants one tenant.")
        boolean singleTenantRequired,

        @Schema(description = "Preneur principal. / Lead tenant.")
        PartyResponse leadTenant,

        @Schema(description = "À quel titre. / By what right.")
        CodedValue tenure,

        @Schema(description = "Premier jour. / First day.") LocalDate from,

        @Nullable @Schema(description = "Premier jour après le bail. / First day after it.")
        LocalDate to,

        @Schema(description = "Surface louée, en m². / Area leased, in m².", examples = "650")
        BigDecimal leasedAreaM2,

        @Schema(description = "Surface gardée, en m². / Area kept, in m².", examples = "200")
        BigDecimal keptAreaM2,

        @Schema(description = "Loyers de toute la surface. / Rents of the whole area.")
        List<RentBody> rents,

        @Schema(description = "Qui paie une cellule vacante. / Who pays for an empty unit.")
        CodedValue vacancyRule,

        @Nullable @Schema(description = "Qui paie une cellule reprise. / Who pays for a unit taken back.")
        CodedValue afterTakeBack,

        @Schema(description = "Domaine public. / Public property.")
        boolean publicDomain,

        @Nullable @Schema(description = "Redevance annuelle. / Yearly fee.")
        Money yearlyFee,

        @Nullable @Schema(description = "Motif de gratuité. / Ground for no fee.")
        CodedValue feeGround,

        @Schema(description = "Où il en est. / Where it stands.")
        CodedValue state,

        @Schema(description = "États où il peut passer. / States it may move to.")
        List<LeaseState> allowedTransitions,

        @Schema(description = "Ce que les règles font remarquer. / What the rules tell.")
        List<Warning> warnings,

        @Schema(description = "Compte les changements ; fait l'ETag. / Counts the changes; makes the ETag.")
        int version,

        @Schema(description = "Quand il a été saisi. / When it was entered.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    static LeaseResponse from(LeaseSheet sheet, List<Warning> warnings) {
        return new LeaseResponse(
                sheet.id(),
                sheet.owner(),
                sheet.reference(),
                sheet.premisesId(),
                PartyResponse.from(sheet.landlord()),
                sheet.singleTenantRequired(),
                PartyResponse.from(sheet.leadTenant()),
                CodedValue.of(sheet.tenure()),
                sheet.from(),
                sheet.to(),
                sheet.leasedAreaM2(),
                sheet.keptAreaM2(),
                sheet.rents().stream().map(RentBody::from).toList(),
                CodedValue.of(sheet.vacancyRule()),
                CodedValue.ofNullable(sheet.afterTakeBack()),
                sheet.publicDomain(),
                Amounts.orNone(sheet.yearlyFee()),
                CodedValue.ofNullable(sheet.feeGround()),
                CodedValue.of(sheet.state()),
                sheet.allowedTransitions(),
                warnings,
                sheet.version(),
                sheet.createdAt(),
                sheet.changedAt());
    }
}
