package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.lease.domain.Ledger.Line;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one payer owes for one space in one month. */
@Schema(
        name = "LiabilityLine",
        description = "Ce qu'un payeur doit pour un espace et un mois. / What a payer owes for a space in a month.")
public record LiabilityLineResponse(
        @Schema(description = "Mois. / Month.", examples = "2026-06")
        String month,

        @Schema(description = "Genre d'espace. / Kind of space.")
        CodedValue space,

        @Nullable
        @Schema(
                description =
                        "Cellule ou sous-location ; null : gardé ou non sous-loué. / Unit or sublease; null: kept or not sublet.")
        UUID spaceId,

        @Nullable @Schema(description = "Sous-location. / Sublease.")
        UUID subleaseId,

        @Schema(description = "Surface propre, en m². / Own area, in m².", examples = "50")
        BigDecimal areaM2,

        @Schema(description = "Jours du mois où c'est ainsi. / Days of the month on which it is so.", examples = "16")
        int days,

        @Schema(description = "Qui doit. / Who owes.") CodedValue payer,
        @Schema(description = "Pourquoi. / Why.") CodedValue cause,

        @Nullable
        @Schema(
                description =
                        "Où l'occupant est connu, pour le rôle health-officer. / Where the occupant is known, for role health-officer.")
        String occupant,

        @Schema(description = "Loyer. / Rent.") Money rent,
        @Schema(description = "Charges. / Charges.") Money charges,

        @Schema(description = "Loyer et charges. / Rent and charges.")
        Money total) {

    static LiabilityLineResponse from(Line line, boolean withOccupant) {
        return new LiabilityLineResponse(
                line.month().toString(),
                CodedValue.of(line.space()),
                line.spaceId(),
                line.subleaseId(),
                line.areaM2(),
                line.days(),
                CodedValue.of(line.payer()),
                CodedValue.of(line.cause()),
                withOccupant ? line.occupant() : null,
                Money.cents(line.rentCents()),
                Money.cents(line.chargesCents()),
                Money.cents(line.totalCents()));
    }
}
