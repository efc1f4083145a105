package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.lease.domain.Sublease;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sublease to enter. */
@Schema(name = "NewSublease", description = "Sous-location à saisir. / Sublease to enter.")
public record NewSubleaseRequest(
        @NotNull @Valid @Schema(description = "Sous-locataire. / Subtenant.")
        PartyBody subtenant,

        @NotNull
        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0.01")
        @Schema(
                description =
                        "Surface entière, parties communes comprises, en m². / Whole area, common rooms included, in m².",
                examples = "450")
        BigDecimal areaM2,

        @NotNull
        @Size(max = 200)
        @Schema(description = "Cellules ; vide pour un seul espace. / Units; empty for one space.")
        List<@Valid @NotNull SublettingUnitBody> units,

        @NotNull @Schema(description = "Premier jour. / First day.", examples = "2026-01-01")
        LocalDate from,

        @Nullable
        @Schema(
                description =
                        "Premier jour après ; null : aussi longtemps que le bail. / First day after it; null: as long as the lease.")
        LocalDate to,

        @Nullable @Schema(description = "Loyer payé par mois ; null : inconnu. / Rent paid a month; null: unknown.")
        Money monthlyRent,

        @Nullable
        @Schema(description = "Loyer de marché du même ; null : inconnu. / Rent of the market; null: unknown.")
        Money marketMonthlyRent,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "D'où vient le loyer de marché. / Where the market rent comes from.",
                examples = "Avis des domaines 2026-03")
        String marketSource) {

    Sublease.Content toContent() {
        return new Sublease.Content(
                subtenant.toParty(),
                areaM2,
                units.stream().map(SublettingUnitBody::toUnit).toList(),
                from,
                to,
                Amounts.orNone("/monthlyRent", monthlyRent),
                Amounts.orNone("/marketMonthlyRent", marketMonthlyRent),
                marketSource);
    }
}
