package fr.maillage.premises.lease.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a lease let on, by unit. */
public record Sublease(UUID id, UUID leaseId, Content content, int version, Instant createdAt, Instant changedAt) {

    /** A unit of the premises, and its own area. */
    public record SubletUnit(UUID unitId, BigDecimal areaM2) {

        public SubletUnit {
            areaM2 = LeaseContent.area(areaM2);
        }
    }

    /**
     * The terms.
     *
     * @param areaM2 the whole, common rooms included: its units bear them by their own area
     * @param units none for one that is let as one space
     * @param to first day after it; null for as long as the lease
     * @param monthlyRentCents what the subtenant pays; null when it is not known
     * @param marketMonthlyRentCents what the market would ask for the same; null when it is not known
     * @param marketSource where that is known from
     */
    public record Content(
            Party subtenant,
            BigDecimal areaM2,
            List<SubletUnit> units,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long monthlyRentCents,
            @Nullable Long marketMonthlyRentCents,
            @Nullable String marketSource) {

        public Content {
            areaM2 = LeaseContent.area(areaM2);
            units = List.copyOf(units);
        }

        public Period period() {
            return new Period(from, to);
        }

        public BigDecimal unitArea() {
            return units.stream().map(SubletUnit::areaM2).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public Sublease with(Content other, Instant now) {
        return new Sublease(id, leaseId, other, version + 1, createdAt, now);
    }

    /** What the history of the lease compares, under the name of this sublease. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        String name = "subleases." + id;
        facts.put(name + ".subtenant", content.subtenant().toString());
        facts.put(name + ".areaM2", content.areaM2().toPlainString());
        facts.put(
                name + ".units",
                content.units().stream()
                        .map(unit -> unit.unitId() + " " + unit.areaM2().toPlainString())
                        .collect(Collectors.joining("; ")));
        facts.put(name + ".from", content.from().toString());
        facts.put(name + ".to", Lease.text(content.to()));
        facts.put(name + ".monthlyRentCents", Lease.text(content.monthlyRentCents()));
        facts.put(name + ".marketMonthlyRentCents", Lease.text(content.marketMonthlyRentCents()));
        facts.put(name + ".marketSource", content.marketSource());
        return facts;
    }
}
