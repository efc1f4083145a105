package fr.maillage.premises.statistics.domain;

import fr.maillage.premises.lease.domain.Ledger;
import fr.maillage.premises.lease.domain.Ledger.Line;
import fr.maillage.premises.lease.domain.LiabilityCause;
import fr.maillage.premises.lease.domain.SpaceKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Units that were sublet and empty, by month: in unit-days, so that a unit let for half a month counts for half. */
public record Vacancy(List<OfMonth> months, Map<LiabilityCause, Long> vacantDaysByCause) {

    private static final int DECIMALS = 4;

    public Vacancy {
        months = List.copyOf(months);
        vacantDaysByCause = Map.copyOf(vacantDaysByCause);
    }

    /** Unit-days of one month. */
    public record OfMonth(YearMonth month, long unitDays, long vacantDays) {

        /** Between 0 and 1; null where no unit was sublet. */
        public @Nullable BigDecimal share() {
            return Vacancy.share(unitDays, vacantDays);
        }

        /** Units that were empty, a whole month each. */
        public BigDecimal vacantUnitMonths() {
            return BigDecimal.valueOf(vacantDays)
                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), 2, RoundingMode.HALF_UP);
        }
    }

    public static Vacancy of(List<Ledger> ledgers) {
        Map<YearMonth, long[]> days = new TreeMap<>();
        Map<LiabilityCause, Long> causes = new EnumMap<>(LiabilityCause.class);
        for (Ledger ledger : ledgers) {
            ledger.months().forEach(month -> days.computeIfAbsent(month.month(), _ -> new long[2]));
            for (Line line : ledger.lines()) {
                if (line.space() == SpaceKind.UNIT) {
                    long[] month = days.getOrDefault(line.month(), new long[2]);
                    month[0] += line.days();
                    if (line.cause() != LiabilityCause.OCCUPIED) {
                        month[1] += line.days();
                        causes.merge(line.cause(), (long) line.days(), Long::sum);
                    }
                }
            }
        }
        return new Vacancy(
                days.entrySet().stream()
                        .map(one -> new OfMonth(one.getKey(), one.getValue()[0], one.getValue()[1]))
                        .toList(),
                causes);
    }

    public long unitDays() {
        return months.stream().mapToLong(OfMonth::unitDays).sum();
    }

    public long vacantDays() {
        return months.stream().mapToLong(OfMonth::vacantDays).sum();
    }

    public @Nullable BigDecimal share() {
        return share(unitDays(), vacantDays());
    }

    private static @Nullable BigDecimal share(long unitDays, long vacantDays) {
        return unitDays == 0
                ? null
                : BigDecimal.valueOf(vacantDays).divide(BigDecimal.valueOf(unitDays), DECIMALS, RoundingMode.HALF_UP);
    }
}
