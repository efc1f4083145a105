package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Confidence;
import fr.maillage.premises.criteria.domain.Occupancy;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Terms;
import fr.maillage.premises.premises.domain.UnitContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms of a unit: its own, and for what it does not say those of its premises. */
final class OfferAssembly {

    private final PremisesContent premises;
    private final Terms terms;

    OfferAssembly(PremisesContent premises) {
        this.premises = premises;
        this.terms = premises.terms();
    }

    Offer of(UnitContent unit, RoomStatus status) {
        int area = Amounts.dm2(unit.areaM2());
        Availability own = unit.availability();
        Availability whole = premises.availability();
        var tenure = unit.tenure() == null ? terms.tenure() : unit.tenure();
        var confidence = own.confidence() == null ? whole.confidence() : own.confidence();
        return new Offer(
                status,
                RoomTenure.valueOf(tenure.name()),
                own.from() == null ? whole.from() : own.from(),
                confidence(confidence),
                own.to() == null ? whole.to() : own.to(),
                Occupancy.valueOf(premises.profile().tenantKind().name()),
                Tri.of(terms.singleTenantRequired()),
                // A scheme that a city declares: a lease of which nobody says so is a lease.
                Tri.of(Boolean.TRUE.equals(terms.rentPaidByCity())),
                codes(
                        unit.acceptedProfessions().isEmpty()
                                ? premises.profile().acceptedProfessions()
                                : unit.acceptedProfessions()),
                paid(unit.rentPerM2() == null ? terms.rentPerM2() : unit.rentPerM2(), area),
                paid(unit.chargesPerM2() == null ? terms.chargesPerM2() : unit.chargesPerM2(), area),
                Amounts.cents(terms.purchasePrice()));
    }

    /** All units at once: terms of one of them, the rent of the whole area. */
    Offer together(Offer one, RoomStatus status, @Nullable LocalDate from, int area) {
        return new Offer(
                status,
                one.tenure(),
                from,
                one.confidence(),
                one.availableUntil(),
                one.occupancy(),
                one.singleTenant(),
                one.nursery(),
                one.professions(),
                paid(terms.rentPerM2(), area),
                paid(terms.chargesPerM2(), area),
                one.priceCents());
    }

    /** Nothing where the city pays (a nursery) or the rooms are lent. */
    private @Nullable Integer paid(@Nullable BigDecimal perM2, int area) {
        boolean free = Boolean.TRUE.equals(terms.rentPaidByCity())
                || terms.tenure() == fr.maillage.premises.premises.domain.Tenure.FREE_PROVISION;
        return free && perM2 == null ? (Integer) 0 : Amounts.monthlyCents(perM2, area);
    }

    private static Confidence confidence(fr.maillage.premises.premises.domain.@Nullable Confidence said) {
        if (said == null) {
            return Confidence.UNKNOWN;
        }
        return switch (said) {
            case CONFIRMED -> Confidence.FIRM;
            case LIKELY -> Confidence.PROBABLE;
            case UNCERTAIN -> Confidence.UNCERTAIN;
        };
    }

    /** Bare codes: no two nomenclatures of professions use one code for two things. */
    private static Set<String> codes(Collection<String> professions) {
        return professions.stream()
                .map(profession -> profession.substring(profession.indexOf(':') + 1))
                .collect(Collectors.toSet());
    }
}
