package fr.maillage.premises.lease.domain;

import fr.maillage.premises.lease.domain.Ledger.Line;
import fr.maillage.premises.lease.domain.Ledger.Month;
import fr.maillage.premises.lease.domain.UnitTimeline.Stretch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The months of a ledger. A month is cut where anything changes; each cut costs its days of the rent in force, shared by
 * area, a unit bearing the common rooms of its sublease by its own area. Shares of one space and payer are added up exactly,
 * then rounded together.
 */
final class LedgerMonths {

    private final LeaseFile file;
    private final LeaseContent terms;
    private final Map<UUID, List<Stretch>> timelines = new LinkedHashMap<>();

    LedgerMonths(LeaseFile file) {
        this.file = file;
        this.terms = file.lease().content();
        file.subleases().stream()
                .flatMap(sublease -> sublease.content().units().stream())
                .map(Sublease.SubletUnit::unitId)
                .distinct()
                .forEach(unit -> timelines.put(unit, UnitTimeline.of(file, unit)));
    }

    /** What tells lines apart; a space whose area changes within a month has a line of each. */
    private record Key(
            SpaceKind space,
            @Nullable UUID spaceId,
            BigDecimal areaM2,
            Payer payer,
            LiabilityCause cause,
            @Nullable String occupant) {}

    private static final class Sum {
        /** The last one, where one follows the other. */
        private @Nullable UUID subleaseId;

        private int days;
        private Fraction rent = Fraction.ZERO;
        private Fraction charges = Fraction.ZERO;
    }

    Month of(YearMonth month) {
        Period whole = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        return month(month, whole, month.lengthOfMonth());
    }

    Month rate(LocalDate day) {
        return month(YearMonth.from(day), new Period(day, day.plusDays(1)), 1);
    }

    private Month month(YearMonth month, Period wanted, int lengthOfMonth) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        List<LocalDate> cuts = cuts(wanted);
        int days = 0;
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Period piece = new Period(cuts.get(i), cuts.get(i + 1));
            if (file.period().holds(piece.from())) {
                int length = piece.daysIn(wanted);
                days += length;
                add(piece.from(), length, lengthOfMonth, sums);
            }
        }
        return rounded(month, days, sums);
    }

    private List<LocalDate> cuts(Period wanted) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(wanted.from(), wanted.end()));
        cuts.add(file.period().from());
        cuts.add(file.period().end());
        terms.rents().forEach(step -> cuts.add(step.from()));
        file.subleases().forEach(sublease -> {
            cuts.add(sublease.content().from());
            cuts.add(sublease.content().period().end());
        });
        timelines.values().stream().flatMap(List::stream).forEach(stretch -> {
            cuts.add(stretch.period().from());
            cuts.add(stretch.period().end());
        });
        return List.copyOf(cuts.subSet(wanted.from(), true, wanted.end(), true));
    }

    private void add(LocalDate day, int days, int lengthOfMonth, Map<Key, Sum> sums) {
        RentStep rent = terms.rents().stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce(terms.rents().getFirst(), (_, later) -> later);
        Fraction part = Fraction.of(days, lengthOfMonth);
        BigDecimal left = terms.leasedAreaM2().subtract(terms.keptAreaM2());
        for (Sublease sublease : file.subleases()) {
            if (sublease.content().period().holds(day)) {
                left = left.subtract(sublease.content().areaM2());
                sublet(sublease, day, new Cost(rent, part, days), sums);
            }
        }
        Payer lead = UnitTimeline.lead(terms);
        Cost cost = new Cost(rent, part, days);
        Key kept = new Key(SpaceKind.KEPT, null, terms.keptAreaM2(), lead, LiabilityCause.KEPT, null);
        cost.addTo(sums, kept, null, share(terms.keptAreaM2()));
        LiabilityCause unlet = lead == Payer.CITY ? LiabilityCause.NOT_SUBLET : LiabilityCause.KEPT;
        cost.addTo(sums, new Key(SpaceKind.NOT_SUBLET, null, left, lead, unlet, null), null, share(left));
    }

    private record Cost(RentStep rent, Fraction part, int days) {

        void addTo(Map<Key, Sum> sums, Key key, @Nullable UUID subleaseId, Fraction share) {
            if (!share.positive()) {
                return;
            }
            Sum sum = sums.computeIfAbsent(key, _ -> new Sum());
            sum.subleaseId = subleaseId;
            sum.days += days;
            sum.rent = sum.rent.plus(share.times(part).times(rent.monthlyRentCents()));
            sum.charges = sum.charges.plus(share.times(part).times(rent.monthlyChargesCents()));
        }
    }

    private void sublet(Sublease sublease, LocalDate day, Cost cost, Map<Key, Sum> sums) {
        Sublease.Content content = sublease.content();
        Fraction whole = share(content.areaM2());
        if (content.units().isEmpty()) {
            Key key = new Key(
                    SpaceKind.SUBLEASE,
                    sublease.id(),
                    content.areaM2(),
                    Payer.OCCUPANT,
                    LiabilityCause.OCCUPIED,
                    content.subtenant().reference());
            cost.addTo(sums, key, sublease.id(), whole);
            return;
        }
        for (Sublease.SubletUnit unit : content.units()) {
            Stretch stretch = timelines.getOrDefault(unit.unitId(), List.of()).stream()
                    .filter(one -> one.period().holds(day))
                    .findFirst()
                    .orElseThrow();
            Key key = new Key(
                    SpaceKind.UNIT, unit.unitId(), unit.areaM2(), stretch.payer(), stretch.cause(), stretch.occupant());
            Fraction own = Fraction.of(hundredths(unit.areaM2()), hundredths(content.unitArea()));
            cost.addTo(sums, key, sublease.id(), whole.times(own));
        }
    }

    private Fraction share(BigDecimal areaM2) {
        return Fraction.of(hundredths(areaM2), hundredths(terms.leasedAreaM2()));
    }

    private static long hundredths(BigDecimal areaM2) {
        return areaM2.movePointRight(2).longValueExact();
    }

    private static Month rounded(YearMonth month, int days, Map<Key, Sum> sums) {
        List<Map.Entry<Key, Sum>> all = List.copyOf(sums.entrySet());
        List<Long> rents =
                Apportionment.of(all.stream().map(one -> one.getValue().rent).toList());
        List<Long> charges =
                Apportionment.of(all.stream().map(one -> one.getValue().charges).toList());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Key key = all.get(i).getKey();
            Sum sum = all.get(i).getValue();
            lines.add(new Line(
                    month,
                    key.space(),
                    key.spaceId(),
                    sum.subleaseId,
                    key.areaM2(),
                    sum.days,
                    key.payer(),
                    key.cause(),
                    key.occupant(),
                    rents.get(i),
                    charges.get(i)));
        }
        return new Month(month, days, total(rents), total(charges), lines);
    }

    private static long total(List<Long> cents) {
        return cents.stream().mapToLong(Long::longValue).sum();
    }
}
