package fr.maillage.premises.lease.domain;

import static fr.maillage.premises.lease.domain.Leases.START;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.lease.domain.Ledger.Line;
import fr.maillage.premises.lease.domain.Ledger.Month;
import fr.maillage.premises.lease.domain.Sublease.SubletUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for any lease: of some units in some subleases, occupied at random, with rents that change. */
class LedgerPropertiesTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 12);
    private static final YearMonth LAST = YearMonth.of(2027, 2);

    private static LeaseFile any(Random random) {
        LocalDate end = random.nextBoolean() ? null : START.plusDays(600 + random.nextInt(500));
        LeaseContent terms = terms(random, end);
        List<Sublease> subleases = new ArrayList<>();
        List<Occupancy> occupancies = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            sublet(random, end, subleases, occupancies);
        }
        return new LeaseFile(Leases.lease(terms), subleases, occupancies);
    }

    private static LeaseContent terms(Random random, @Nullable LocalDate end) {
        LeaseContent plain = Leases.terms(
                List.of(VacancyRule.values()).get(random.nextInt(3)), random.nextBoolean() ? null : AfterTakeBack.CITY);
        List<RentStep> rents = new ArrayList<>(List.of(new RentStep(START, random.nextInt(2_000_000), 12_345)));
        for (int i = 1; i < 3; i++) {
            LocalDate from = START.plusDays(200L * i + random.nextInt(150));
            rents.add(new RentStep(from, random.nextInt(2_000_000), random.nextInt(99_999)));
        }
        return new LeaseContent(
                plain.reference(),
                plain.premisesId(),
                plain.landlord(),
                true,
                plain.leadTenant(),
                plain.tenure(),
                START,
                end,
                new BigDecimal("653.17"),
                new BigDecimal("200.5"),
                rents,
                plain.vacancyRule(),
                plain.afterTakeBack(),
                false,
                null,
                null);
    }

    private static void sublet(
            Random random, @Nullable LocalDate leaseEnd, List<Sublease> subleases, List<Occupancy> occupancies) {
        LocalDate from = START.plusDays(random.nextInt(300));
        LocalDate to = random.nextBoolean() ? leaseEnd : from.plusDays(1 + random.nextInt(300));
        List<SubletUnit> units = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            SubletUnit unit = new SubletUnit(
                    new UUID(random.nextLong(), random.nextLong()), BigDecimal.valueOf(500 + random.nextInt(2000), 2));
            units.add(unit);
            occupy(random, unit.unitId(), from, occupancies);
        }
        subleases.add(Leases.sublease("111.11", from, to, units.toArray(SubletUnit[]::new)));
    }

    private static void occupy(Random random, UUID unit, LocalDate from, List<Occupancy> occupancies) {
        LocalDate next = from;
        for (int i = 0; i < random.nextInt(4); i++) {
            LocalDate start = next.plusDays(random.nextInt(60));
            next = start.plusDays(1 + random.nextInt(200));
            EndReason reason = random.nextBoolean() ? EndReason.VACATED : EndReason.TAKEN_BACK;
            occupancies.add(Leases.occupancy(unit, "request:" + i, start.toString(), next.toString(), reason));
        }
    }

    /** The exact cost of a month, day by day, rounded once. */
    private static long cost(LeaseContent terms, YearMonth month) {
        Fraction sum = Fraction.ZERO;
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (new Period(terms.from(), terms.to()).holds(day)) {
                LocalDate today = day;
                RentStep step = terms.rents().stream()
                        .filter(one -> !one.from().isAfter(today))
                        .reduce((_, later) -> later)
                        .orElseThrow();
                sum = sum.plus(Fraction.of(step.monthlyRentCents(), month.lengthOfMonth()));
            }
        }
        return sum.rounded();
    }

    @Property(tries = 200)
    void lines_add_up_to_what_the_lease_costs(@ForAll long seed) {
        LeaseFile file = any(new Random(seed));

        Ledger ledger = Ledger.of(file, FIRST, LAST);

        for (Month month : ledger.months()) {
            assertThat(month.rentCents()).isEqualTo(cost(file.lease().content(), month.month()));
            assertThat(month.lines().stream().mapToLong(Line::rentCents).sum()).isEqualTo(month.rentCents());
            assertThat(month.lines().stream().mapToLong(Line::chargesCents).sum())
                    .isEqualTo(month.chargesCents());
        }
    }

    @Property(tries = 200)
    void every_day_of_a_unit_that_is_sublet_has_exactly_one_payer(@ForAll long seed) {
        LeaseFile file = any(new Random(seed));

        Ledger ledger = Ledger.of(file, FIRST, LAST);

        for (Month month : ledger.months()) {
            Map<UUID, Integer> told = new HashMap<>();
            month.lines().stream()
                    .filter(line -> line.space() == SpaceKind.UNIT)
                    .forEach(line -> told.merge(line.spaceId(), line.days(), Integer::sum));
            assertThat(told).isEqualTo(subletDays(file, month.month()));
        }
    }

    private static Map<UUID, Integer> subletDays(LeaseFile file, YearMonth month) {
        Map<UUID, Integer> days = new HashMap<>();
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            for (Sublease sublease : file.subleases()) {
                if (file.period().holds(day) && sublease.content().period().holds(day)) {
                    sublease.content().units().forEach(unit -> days.merge(unit.unitId(), 1, Integer::sum));
                }
            }
        }
        return days;
    }

    @Property(tries = 200)
    void splitting_a_period_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        LeaseFile file = any(random);

        LeaseFile split = new LeaseFile(
                file.lease(),
                file.subleases().stream()
                        .flatMap(one -> halves(one, random).stream())
                        .toList(),
                file.occupancies().stream()
                        .flatMap(one -> halves(one, random).stream())
                        .toList());

        assertThat(amounts(split)).isEqualTo(amounts(file));
    }

    private static Map<String, Long> amounts(LeaseFile file) {
        Map<String, Long> amounts = new HashMap<>();
        for (Line line : Ledger.of(file, FIRST, LAST).lines()) {
            String key = "%s %s %s %s %s %s"
                    .formatted(line.month(), line.space(), line.spaceId(), line.payer(), line.cause(), line.occupant());
            amounts.merge(key, line.rentCents() * 100_000_000 + line.chargesCents(), Long::sum);
        }
        return amounts;
    }

    private static List<Sublease> halves(Sublease one, Random random) {
        Sublease.Content all = one.content();
        if (all.units().isEmpty()) {
            return List.of(one);
        }
        LocalDate middle = all.from().plusDays(1 + random.nextInt(100));
        if (!middle.isBefore(all.period().end())) {
            return List.of(one);
        }
        return List.of(
                Leases.sublease("111.11", all.from(), middle, all.units().toArray(SubletUnit[]::new)),
                Leases.sublease("111.11", middle, all.to(), all.units().toArray(SubletUnit[]::new)));
    }

    private static List<Occupancy> halves(Occupancy one, Random random) {
        Occupancy.Content all = one.content();
        LocalDate middle = all.from().plusDays(1 + random.nextInt(100));
        String end = String.valueOf(all.to());
        if (!middle.isBefore(all.period().end())) {
            return List.of(one);
        }
        return List.of(
                Leases.occupancy(all.unitId(), all.who(), all.from().toString(), middle.toString(), EndReason.VACATED),
                Leases.occupancy(all.unitId(), all.who(), middle.toString(), end, all.endReason()));
    }
}
