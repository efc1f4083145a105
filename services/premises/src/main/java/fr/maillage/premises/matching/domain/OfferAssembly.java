package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Confidence;
import fr.maillage.premises.criteria.domain.Occupancy;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.Terms;
import fr.maillage.premises.premises.domain.UnitContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
        Tenure tenure = unit.tenure() == null ? terms.tenure() : unit.tenure();
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
                rent(tenure, unit.rentPerM2() == null ? terms.rentPerM2() : unit.rentPerM2(), area),
                charges(tenure, unit.chargesPerM2() == null ? terms.chargesPerM2() : unit.chargesPerM2(), area),
                Amounts.cents(terms.purchasePrice()));
    }

    /**
     * Units at once, each on its own terms: the least advanced of their states, the latest of their dates, the earliest
     * of their ends, the least sure of what is not there yet; what one of them does not say is not known of all. The
     * professions of all, unless units differ in them: each unit then keeps its own.
     */
    static Offer together(List<Offer> each) {
        Offer one = each.getFirst();
        RoomStatus status =
                each.stream().map(Offer::status).max(Comparator.naturalOrder()).orElseThrow();
        boolean undated = each.stream().anyMatch(OfferAssembly::isUndated);
        return new Offer(
                status,
                one.tenure(),
                undated ? null : most(each, Offer::availableFrom, Comparator.naturalOrder()),
                each.stream()
                        .filter(offer -> offer.status() != RoomStatus.AVAILABLE || offer.availableFrom() != null)
                        .map(Offer::confidence)
                        .max(Comparator.naturalOrder())
                        .orElse(one.confidence()),
                most(each, Offer::availableUntil, Comparator.reverseOrder()),
                one.occupancy(),
                one.singleTenant(),
                one.nursery(),
                agree(each) ? one.professions() : Set.of(),
                sum(each, Offer::rentCents),
                sum(each, Offer::chargesCents),
                one.priceCents());
    }

    /** To be delivered, nobody said when. */
    private static boolean isUndated(Offer offer) {
        return offer.status() != RoomStatus.AVAILABLE && offer.availableFrom() == null;
    }

    /** Whether the units accept the same professions. */
    static boolean agree(List<Offer> each) {
        return each.stream().map(Offer::professions).distinct().count() == 1;
    }

    /** Null unless each is known. */
    private static @Nullable Long sum(List<Offer> each, Function<Offer, @Nullable Long> cents) {
        long sum = 0;
        for (Offer offer : each) {
            Long one = cents.apply(offer);
            if (one == null) {
                return null;
            }
            sum = Math.min(Amounts.MOST_CENTS, sum + one);
        }
        return sum;
    }

    private static @Nullable LocalDate most(
            List<Offer> each, Function<Offer, @Nullable LocalDate> date, Comparator<LocalDate> order) {
        return each.stream().map(date).filter(Objects::nonNull).max(order).orElse(null);
    }

    /** Nothing where the city pays it (a nursery) or the room is lent, though a rent stands in the sheet. */
    private @Nullable Long rent(Tenure tenure, @Nullable BigDecimal perM2, int area) {
        return isFree(tenure) ? (Long) 0L : Amounts.monthlyCents(perM2, area);
    }

    /** Those that are told; nothing where the rooms are free and nobody told of any. */
    private @Nullable Long charges(Tenure tenure, @Nullable BigDecimal perM2, int area) {
        return isFree(tenure) && perM2 == null ? (Long) 0L : Amounts.monthlyCents(perM2, area);
    }

    private boolean isFree(Tenure tenure) {
        return Boolean.TRUE.equals(terms.rentPaidByCity()) || tenure == Tenure.FREE_PROVISION;
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
