package fr.maillage.premises.premises.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * On what conditions rooms are had, in euros.
 *
 * @param rentPerM2 a m² and year, without charges
 * @param chargesPerM2 a m² and year
 * @param fee a year, for the public domain
 */
public record Terms(
        Tenure tenure,
        @Nullable BigDecimal rentPerM2,
        @Nullable BigDecimal chargesPerM2,
        @Nullable BigDecimal purchasePrice,
        @Nullable Boolean moderateRent,
        @Nullable Boolean rentPaidByCity,
        boolean singleTenantRequired,
        boolean publicDomain,
        @Nullable BigDecimal fee,
        @Nullable FeeGround feeGround) {}
