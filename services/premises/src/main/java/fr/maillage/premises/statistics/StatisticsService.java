package fr.maillage.premises.statistics;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.premises.lease.LeaseExposure;
import fr.maillage.premises.lease.LeaseService;
import fr.maillage.premises.lease.domain.Exposure;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.LeaseSetting;
import fr.maillage.premises.lease.domain.LeaseState;
import fr.maillage.premises.lease.domain.Ledger;
import fr.maillage.premises.lease.domain.PossibleAid;
import fr.maillage.premises.parameter.DatedParameters;
import fr.maillage.premises.statistics.domain.PeopleFigures;
import fr.maillage.premises.statistics.domain.StageTime;
import fr.maillage.premises.statistics.domain.Vacancy;
import fr.maillage.premises.statistics.store.RequestCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The figures of an organization over whole months, all of one state of the database. */
@ApplicationScoped
@Transactional
public class StatisticsService {

    private static final String SMALLEST = "statistics.smallest-cell";

    private final LeaseService leases;
    private final LeaseExposure exposures;
    private final RequestCounts requests;
    private final DatedParameters parameters;
    private final Snapshot snapshot;

    StatisticsService(
            LeaseService leases,
            LeaseExposure exposures,
            RequestCounts requests,
            DatedParameters parameters,
            Snapshot snapshot) {
        this.leases = leases;
        this.exposures = exposures;
        this.requests = requests;
        this.parameters = parameters;
        this.snapshot = snapshot;
    }

    /** What leases cost for nobody's use, and what may be aid. */
    public record Money(
            long monthlyCents,
            long projectedCents,
            int months,
            long undeterminedCents,
            int alerts,
            long aidPerYearCents) {}

    /** Months, both included. */
    public record Period(YearMonth from, YearMonth to) {

        public static Period year(int year) {
            return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
        }

        LocalDate first() {
            return from.atDay(1);
        }

        LocalDate end() {
            return to.plusMonths(1).atDay(1);
        }
    }

    /**
     * What was counted, and on what: leases that were signed, whatever became of them; drafts are left out.
     *
     * @param received months in which the requests that are counted were received
     */
    public record Figures(
            LocalDate asOf,
            YearMonth from,
            YearMonth to,
            int leases,
            int drafts,
            Vacancy vacancy,
            Money money,
            Period received,
            PeopleFigures people,
            List<StageTime> stages,
            int smallest) {

        public Figures {
            stages = List.copyOf(stages);
        }
    }

    /**
     * All figures, of one state of the database.
     *
     * @param months of leases
     * @param received in which requests were received; of periods that overlap, the difference is a figure that nobody judged
     */
    public Figures of(String tenant, Period months, Period received) {
        snapshot.begin();
        LocalDate today = exposures.today();
        int smallest = parameters.at(SMALLEST, today).value().intValueExact();
        List<LeaseFile> all = leases.files(tenant);
        List<LeaseFile> counted = all.stream()
                .filter(file -> file.lease().state() != LeaseState.DRAFT)
                .toList();
        return new Figures(
                today,
                months.from(),
                months.to(),
                counted.size(),
                all.size() - counted.size(),
                Vacancy.of(counted.stream()
                        .map(file -> Ledger.of(file, months.from(), months.to()))
                        .toList()),
                money(tenant, counted, today),
                received,
                people(tenant, received, smallest),
                requests.stages(tenant, received.first(), received.end()),
                smallest);
    }

    private PeopleFigures people(String tenant, Period received, int smallest) {
        LocalDate first = received.first();
        LocalDate end = received.end();
        return PeopleFigures.of(
                requests.byState(tenant, first, end),
                requests.failures(tenant, first, end),
                requests.unmet(tenant, first, end),
                smallest);
    }

    private Money money(String tenant, List<LeaseFile> files, LocalDate today) {
        LeaseSetting setting = exposures.setting(tenant);
        List<Exposure> signed = files.stream()
                .filter(file -> file.lease().state() == LeaseState.SIGNED)
                .map(file -> Exposure.of(file, today, setting.months()))
                .toList();
        return new Money(
                signed.stream().mapToLong(Exposure::monthlyCents).sum(),
                signed.stream().mapToLong(Exposure::projectedCents).sum(),
                setting.months(),
                signed.stream().mapToLong(Exposure::undeterminedProjectedCents).sum(),
                (int) signed.stream()
                        .filter(one -> one.projectedCents() > setting.thresholdCents())
                        .count(),
                aid(files, today));
    }

    private static long aid(List<LeaseFile> files, LocalDate today) {
        return files.stream()
                .flatMap(file -> file.subleases().stream())
                .map(sublease -> sublease.content())
                .filter(content -> content.period().holds(today))
                .flatMap(content -> PossibleAid.of(content).stream())
                .mapToLong(PossibleAid::perYearCents)
                .sum();
    }
}
