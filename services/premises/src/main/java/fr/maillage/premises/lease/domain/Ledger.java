package fr.maillage.premises.lease.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes what for a lease, month by month. The lines of a month add up to what the lease costs in it, to the cent; money
 * in cents.
 */
public record Ledger(List<Month> months) {

    public Ledger {
        months = List.copyOf(months);
    }

    /** One month, prorated by its days within the lease. */
    public record Month(YearMonth month, int days, long rentCents, long chargesCents, List<Line> lines) {

        public Month {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One space and one payer in one month.
     *
     * @param spaceId the unit or sublease; null for what is kept or not sublet
     * @param subleaseId null for what is in none
     * @param areaM2 its own area, without its share of common rooms
     * @param days of the month in which it is so
     * @param occupant where the occupant is known; null without one
     */
    public record Line(
            YearMonth month,
            SpaceKind space,
            @Nullable UUID spaceId,
            @Nullable UUID subleaseId,
            BigDecimal areaM2,
            int days,
            Payer payer,
            LiabilityCause cause,
            @Nullable String occupant,
            long rentCents,
            long chargesCents) {

        public long totalCents() {
            return rentCents + chargesCents;
        }

        /** What the town pays for nobody's use. */
        public boolean exposesTown() {
            return payer == Payer.CITY && cause.exposes();
        }
    }

    public List<Line> lines() {
        return months.stream().flatMap(month -> month.lines().stream()).toList();
    }

    /** Whole months, both included. */
    public static Ledger of(LeaseFile file, YearMonth from, YearMonth to) {
        LedgerMonths months = new LedgerMonths(file);
        List<YearMonth> wanted = from.atDay(1)
                .datesUntil(to.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
        return new Ledger(wanted.stream().map(months::of).toList());
    }

    /** What a whole month would cost if every day of it were as this one; nothing outside of the lease. */
    public static Month rate(LeaseFile file, LocalDate day) {
        return new LedgerMonths(file).rate(day);
    }
}
