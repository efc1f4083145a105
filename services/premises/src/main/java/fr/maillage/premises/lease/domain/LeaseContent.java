package fr.maillage.premises.lease.domain;

import fr.maillage.premises.premises.domain.FeeGround;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a head lease. Areas are in square metres, money in cents.
 *
 * @param singleTenantRequired the landlord wants one tenant for the whole
 * @param leadTenant who leases from the landlord, and sublets
 * @param to first day after the lease; null while no end is agreed
 * @param keptAreaM2 what the lead tenant keeps for itself
 * @param rents what the whole costs, the first from the first day of the lease
 * @param afterTakeBack null: the agreement does not say
 * @param yearlyFeeCents fee for the use of public property; null: none is asked
 */
public record LeaseContent(
        String reference,
        UUID premisesId,
        Party landlord,
        boolean singleTenantRequired,
        Party leadTenant,
        LeaseTenure tenure,
        LocalDate from,
        @Nullable LocalDate to,
        BigDecimal leasedAreaM2,
        BigDecimal keptAreaM2,
        List<RentStep> rents,
        VacancyRule vacancyRule,
        @Nullable AfterTakeBack afterTakeBack,
        boolean publicDomain,
        @Nullable Long yearlyFeeCents,
        @Nullable FeeGround feeGround) {

    public LeaseContent {
        reference = reference.strip();
        leasedAreaM2 = area(leasedAreaM2);
        keptAreaM2 = area(keptAreaM2);
        rents = rents.stream().sorted(Comparator.comparing(RentStep::from)).toList();
    }

    /** To the hundredth of a square metre; finer ones were refused before. */
    static BigDecimal area(BigDecimal given) {
        return given.setScale(2, RoundingMode.UNNECESSARY);
    }

    public LeaseContent ending(LocalDate end) {
        return new LeaseContent(
                reference,
                premisesId,
                landlord,
                singleTenantRequired,
                leadTenant,
                tenure,
                from,
                end,
                leasedAreaM2,
                keptAreaM2,
                rents,
                vacancyRule,
                afterTakeBack,
                publicDomain,
                yearlyFeeCents,
                feeGround);
    }
}
