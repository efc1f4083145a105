package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.lease.domain.Ledger;
import fr.maillage.premises.lease.domain.Ledger.Line;
import fr.maillage.premises.lease.domain.Payer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who owes what for a lease, month by month. */
@Schema(name = "Liability", description = "Qui doit quoi, mois par mois. / Who owes what, month by month.")
public record LiabilityResponse(
        @Schema(description = "Bail. / Lease.") UUID leaseId,

        @Schema(description = "Premier mois. / First month.", examples = "2026-01")
        String from,

        @Schema(description = "Dernier mois, compris. / Last month, included.", examples = "2026-12")
        String to,

        @Schema(
                description = "Règle de calcul. / How it is computed.",
                examples = "area share of the head rent, prorated by real days, rounded half up once a month")
        String basis,

        @Schema(description = "Les mois. / The months.") List<Month> months,

        @Schema(description = "Par payeur, sur la période. / By payer, over the period.")
        List<Owed> byPayer,

        @Schema(description = "Tout. / Everything.") Money total) {

    private static final String BASIS =
            "area share of the head rent, common rooms borne by the units of their sublease, prorated by real days, rounded half up once a month; days are half-open";

    /** One month. */
    @Schema(name = "LiabilityMonth", description = "Un mois. / One month.")
    public record Month(
            @Schema(description = "Mois. / Month.", examples = "2026-06")
            String month,

            @Schema(description = "Jours dans le bail. / Days within the lease.", examples = "30")
            int days,

            @Schema(description = "Loyer du mois. / Rent of the month.")
            Money rent,

            @Schema(description = "Charges du mois. / Charges of the month.")
            Money charges,

            @Schema(description = "Lignes, dont la somme est le mois. / Lines, which add up to the month.")
            List<LiabilityLineResponse> lines) {}

    /** What one payer owes. */
    @Schema(name = "LiabilityOwed", description = "Ce que doit un payeur. / What a payer owes.")
    public record Owed(
            @Schema(description = "Qui doit. / Who owes.") CodedValue payer,

            @Schema(description = "Loyer et charges. / Rent and charges.")
            Money total) {}

    static LiabilityResponse from(UUID lease, Ledger ledger, boolean withOccupants) {
        List<Line> lines = ledger.lines();
        return new LiabilityResponse(
                lease,
                ledger.months().getFirst().month().toString(),
                ledger.months().getLast().month().toString(),
                BASIS,
                ledger.months().stream()
                        .map(month -> new Month(
                                month.month().toString(),
                                month.days(),
                                Money.cents(month.rentCents()),
                                Money.cents(month.chargesCents()),
                                month.lines().stream()
                                        .map(line -> LiabilityLineResponse.from(line, withOccupants))
                                        .toList()))
                        .toList(),
                Arrays.stream(Payer.values())
                        .map(payer -> new Owed(CodedValue.of(payer), Money.cents(sum(lines, payer))))
                        .filter(owed -> owed.total().signum() != 0)
                        .toList(),
                Money.cents(lines.stream().mapToLong(Line::totalCents).sum()));
    }

    private static long sum(List<Line> lines, Payer payer) {
        return lines.stream()
                .filter(line -> line.payer() == payer)
                .mapToLong(Line::totalCents)
                .sum();
    }
}
