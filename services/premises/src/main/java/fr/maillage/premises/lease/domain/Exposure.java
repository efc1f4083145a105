package fr.maillage.premises.lease.domain;

import fr.maillage.premises.lease.domain.Ledger.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a town pays for nobody's use: at the rate of a day, and over the whole months that follow it, as far as occupancies
 * are known. In cents, rent and charges together.
 *
 * @param now the lines of the day that expose the town, at the rate of a month
 * @param undeterminedMonthlyCents what nobody owes yet, since the agreement does not say
 */
public record Exposure(
        LocalDate asOf, List<Line> now, long monthlyCents, long undeterminedMonthlyCents, List<MonthAhead> ahead) {

    public Exposure {
        now = List.copyOf(now);
        ahead = List.copyOf(ahead);
    }

    /** A month to come. */
    public record MonthAhead(YearMonth month, long cents, long undeterminedCents) {}

    public static Exposure of(LeaseFile file, LocalDate asOf, int months) {
        List<Line> today = Ledger.rate(file, asOf).lines();
        YearMonth next = YearMonth.from(asOf).plusMonths(1);
        List<MonthAhead> ahead = Ledger.of(file, next, next.plusMonths(months - 1L)).months().stream()
                .map(month -> new MonthAhead(
                        month.month(),
                        sum(month.lines(), Line::exposesTown),
                        sum(month.lines(), Exposure::undetermined)))
                .toList();
        return new Exposure(
                asOf,
                today.stream().filter(Line::exposesTown).toList(),
                sum(today, Line::exposesTown),
                sum(today, Exposure::undetermined),
                ahead);
    }

    public long projectedCents() {
        return ahead.stream().mapToLong(MonthAhead::cents).sum();
    }

    public long undeterminedProjectedCents() {
        return ahead.stream().mapToLong(MonthAhead::undeterminedCents).sum();
    }

    private static boolean undetermined(Line line) {
        return line.payer() == Payer.UNDETERMINED;
    }

    private static long sum(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).mapToLong(Line::totalCents).sum();
    }
}
