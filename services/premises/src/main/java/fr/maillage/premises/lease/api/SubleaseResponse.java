package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.value.Money;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.lease.domain.PossibleAid;
import fr.maillage.premises.lease.domain.Sublease;
import fr.maillage.premises.rule.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sublease. */
@Schema(name = "Sublease", description = "Sous-location. / Sublease.")
public record SubleaseResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,
        @Schema(description = "Bail. / Lease.") UUID leaseId,

        @Schema(description = "Sous-locataire. / Subtenant.")
        PartyResponse subtenant,

        @Schema(description = "Surface entière, en m². / Whole area, in m².", examples = "450")
        BigDecimal areaM2,

        @Schema(description = "Cellules et leur surface propre. / Units and their own areas.")
        List<SublettingUnitBody> units,

        @Schema(description = "Premier jour. / First day.") LocalDate from,

        @Nullable @Schema(description = "Premier jour après. / First day after it.")
        LocalDate to,

        @Nullable @Schema(description = "Loyer payé par mois. / Rent paid a month.")
        Money monthlyRent,

        @Nullable @Schema(description = "Loyer de marché. / Rent of the market.")
        Money marketMonthlyRent,

        @Nullable @Schema(description = "Source du loyer de marché. / Source of the market rent.")
        String marketSource,

        @Nullable
        @Schema(
                description =
                        "Aide possible (AID-19) : marché moins payé, quand les deux sont connus. / Possible aid (AID-19): market less paid, when both are known.")
        Aid possibleAid,

        @Schema(description = "Ce que les règles font remarquer. / What the rules tell.")
        List<Warning> warnings,

        @Schema(description = "Compte les changements ; fait l'ETag. / Counts the changes; makes the ETag.")
        int version,

        @Schema(description = "Quand elle a été saisie. / When it was entered.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    /** A rent under that of the market. */
    @Schema(name = "PossibleAid", description = "Loyer sous le marché. / Rent below market.")
    public record Aid(
            @Schema(description = "Par mois. / A month.") Money perMonth,
            @Schema(description = "Par an. / A year.") Money perYear) {}

    static SubleaseResponse from(Sublease sublease, Language language) {
        Sublease.Content content = sublease.content();
        return new SubleaseResponse(
                sublease.id(),
                sublease.leaseId(),
                PartyResponse.from(content.subtenant()),
                content.areaM2(),
                content.units().stream().map(SublettingUnitBody::from).toList(),
                content.from(),
                content.to(),
                Amounts.orNone(content.monthlyRentCents()),
                Amounts.orNone(content.marketMonthlyRentCents()),
                content.marketSource(),
                PossibleAid.of(content)
                        .map(aid -> new Aid(Money.cents(aid.perMonthCents()), Money.cents(aid.perYearCents())))
                        .orElse(null),
                Rules.warnings(PossibleAid.findings(content), language),
                sublease.version(),
                sublease.createdAt(),
                sublease.changedAt());
    }
}
