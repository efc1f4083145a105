package fr.maillage.premises.lease.domain;

import fr.maillage.premises.premises.domain.FeeGround;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lease as it is read. Its components have the names of the answer, by which shares show or withhold them. */
public record LeaseSheet(
        UUID id,
        String owner,
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
        @Nullable Long yearlyFee,
        @Nullable FeeGround feeGround,
        LeaseState state,
        List<LeaseState> allowedTransitions,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static LeaseSheet of(Lease lease) {
        LeaseContent content = lease.content();
        return new LeaseSheet(
                lease.id(),
                lease.tenant(),
                content.reference(),
                content.premisesId(),
                content.landlord(),
                content.singleTenantRequired(),
                content.leadTenant(),
                content.tenure(),
                content.from(),
                content.to(),
                content.leasedAreaM2(),
                content.keptAreaM2(),
                content.rents(),
                content.vacancyRule(),
                content.afterTakeBack(),
                content.publicDomain(),
                content.yearlyFeeCents(),
                content.feeGround(),
                lease.state(),
                lease.state().allowedTransitions(),
                lease.version(),
                lease.createdAt(),
                lease.changedAt());
    }
}
