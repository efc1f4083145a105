package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Tri;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Square metres, euros and answers as the engine counts them. */
final class Amounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Amounts() {}

    static int dm2(BigDecimal squareMetres) {
        return squareMetres.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Euros a m² and year, of an area, as cents a month; rounded once. */
    static @Nullable Integer monthlyCents(@Nullable BigDecimal perM2, int dm2) {
        return perM2 == null
                ? null
                : (Integer) perM2.multiply(BigDecimal.valueOf(dm2))
                        .divide(MONTHS, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    static @Nullable Long cents(@Nullable BigDecimal euros) {
        return euros == null
                ? null
                : (Long) euros.multiply(HUNDRED)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    static Tri tri(@Nullable Boolean said) {
        return said == null ? Tri.UNKNOWN : Tri.of(said);
    }
}
