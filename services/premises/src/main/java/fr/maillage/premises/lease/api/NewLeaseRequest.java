package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.lease.domain.AfterTakeBack;
import fr.maillage.premises.lease.domain.LeaseContent;
import fr.maillage.premises.lease.domain.LeaseTenure;
import fr.maillage.premises.lease.domain.VacancyRule;
import fr.maillage.premises.premises.domain.FeeGround;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lease to enter. */
@Schema(name = "NewLease", description = "Bail à saisir. / Lease to enter.")
public record NewLeaseRequest(
        @NotBlank
        @Size(max = 80)
        @Schema(
                description = "Référence de votre organisation. / Your organization's reference.",
                examples = "BAIL-2026-07")
        String reference,

        @NotNull @Schema(description = "Identifiant du local. / Id of the premises.")
        UUID premisesId,

        @NotNull @Valid @Schema(description = "Bailleur. / Landlord.")
        PartyBody landlord,

        @NotNull
        @Schema(description = "Le bailleur veut un seul locataire. / The landlord wants one tenant.", examples = "true")
        Boolean singleTenantRequired,

        @NotNull @Valid @Schema(description = "Preneur principal. / Lead tenant.")
        PartyBody leadTenant,

        @NotNull @Schema(description = "À quel titre. / By what right.", examples = "LEASE")
        LeaseTenure tenure,

        @NotNull @Schema(description = "Premier jour. / First day.", examples = "2026-01-01")
        LocalDate from,

        @Nullable
        @Schema(
                description =
                        "Premier jour après le bail ; null sans fin convenue. / First day after it; null without one.",
                examples = "2035-01-01")
        LocalDate to,

        @NotNull
        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0.01")
        @Schema(description = "Surface louée, en m². / Area leased, in m².", examples = "650")
        BigDecimal leasedAreaM2,

        @NotNull
        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0")
        @Schema(
                description = "Surface que le preneur garde, en m². / Area the lead tenant keeps, in m².",
                examples = "200")
        BigDecimal keptAreaM2,

        @NotEmpty
        @Size(max = 60)
        @Schema(description = "Loyers, le premier au début du bail. / Rents, the first from the start of the lease.")
        List<@Valid @NotNull RentBody> rents,

        @NotNull
        @Schema(description = "Qui paie une cellule vacante. / Who pays for an empty unit.", examples = "FIRST_LETTING")
        VacancyRule vacancyRule,

        @Nullable
        @Schema(
                description =
                        "Qui paie une cellule louée puis reprise ; null : l'accord ne le dit pas. / Who pays for a unit let then taken back; null: the agreement does not say.")
        AfterTakeBack afterTakeBack,

        @NotNull @Schema(description = "Domaine public. / Public property.", examples = "false")
        Boolean publicDomain,

        @Nullable @Schema(description = "Redevance annuelle du domaine public. / Yearly fee for public property.")
        Money yearlyFee,

        @Nullable @Schema(description = "Motif de gratuité. / Ground for no fee.")
        FeeGround feeGround) {

    LeaseContent toContent() {
        return new LeaseContent(
                reference,
                premisesId,
                landlord.toParty(),
                singleTenantRequired,
                leadTenant.toParty(),
                tenure,
                from,
                to,
                leasedAreaM2,
                keptAreaM2,
                rents.stream().map(RentBody::toStep).toList(),
                vacancyRule,
                afterTakeBack,
                publicDomain,
                Amounts.orNone("/yearlyFee", yearlyFee),
                feeGround);
    }
}
