package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Tri;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Square metres, euros and answers as the engine counts them. */
final class Amounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A thousand billion euros, more than the dearest unit that the form admits costs a month. */
    static final long MOST_CENTS = 100_000_000_000_000L;

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Amounts() {}

    /** Of absurd figures, the largest number: one sheet must not keep all others from being matched. */
    static int dm2(BigDecimal squareMetres) {
        return (int) bounded(squareMetres.multiply(HUNDRED), Integer.MAX_VALUE);
    }

    /** Euros a m² and year, of an area, as cents a month; rounded once. */
    static @Nullable Long monthlyCents(@Nullable BigDecimal perM2, int dm2) {
        return perM2 == null
                ? null
                : (Long) bounded(
                        perM2.multiply(BigDecimal.valueOf(dm2)).divide(MONTHS, 0, RoundingMode.HALF_UP), MOST_CENTS);
    }

    static @Nullable Long cents(@Nullable BigDecimal euros) {
        return euros == null ? null : (Long) bounded(euros.multiply(HUNDRED), MOST_CENTS);
    }

    private static long bounded(BigDecimal value, long most) {
        return value.min(BigDecimal.valueOf(most))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static Tri tri(@Nullable Boolean said) {
        return said == null ? Tri.UNKNOWN : Tri.of(said);
    }
}
