package fr.maillage.premises.lease.domain;

import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.rule.domain.Finding.Weight;
import java.util.List;
import java.util.Optional;

/**
 * A rent under that of the market, which may be an aid (AID-19): told where both are known, in cents.
 *
 * @param perYearCents twelve months of it
 */
public record PossibleAid(long perMonthCents, long perYearCents) {

    private static final int MONTHS = 12;

    public static Optional<PossibleAid> of(Sublease.Content content) {
        Long paid = content.monthlyRentCents();
        Long market = content.marketMonthlyRentCents();
        if (paid == null || market == null || market <= paid) {
            return Optional.empty();
        }
        return Optional.of(new PossibleAid(market - paid, Math.multiplyExact(market - paid, MONTHS)));
    }

    public static List<Finding> findings(Sublease.Content content) {
        Optional<PossibleAid> aid = of(content);
        if (aid.isPresent()) {
            return List.of(found(
                    Weight.WARNING,
                    "/monthlyRent",
                    "rent-below-market",
                    "Loyer sous le marché : aide possible de %s € par mois, %s € par an."
                            .formatted(
                                    euros(aid.get().perMonthCents()),
                                    euros(aid.get().perYearCents())),
                    "Rent below market: possible aid of %s € a month, %s € a year."
                            .formatted(
                                    euros(aid.get().perMonthCents()),
                                    euros(aid.get().perYearCents()))));
        }
        Long market = content.marketMonthlyRentCents();
        return market != null
                ? List.of()
                : List.of(found(
                        Weight.LEGAL_REVIEW,
                        "/marketMonthlyRent",
                        "market-rent-unknown",
                        "Loyer de marché inconnu : l’aide éventuelle ne peut être mesurée ; à examiner.",
                        "Market rent unknown: a possible aid cannot be measured; to be looked at."));
    }

    private static Finding found(Weight weight, String pointer, String code, String fr, String en) {
        return new Finding("AID-19", weight, pointer, code, fr, en);
    }

    private static String euros(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
