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
import fr.maillage.premises.statistics.domain.SmallCells;
import fr.maillage.premises.statistics.domain.StageTime;
import fr.maillage.premises.statistics.domain.Vacancy;
import fr.maillage.premises.statistics.store.RequestCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

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

    /** What was counted, and on what: signed leases and ended ones; drafts are left out. */
    public record Figures(
            LocalDate asOf,
            YearMonth from,
            YearMonth to,
            int leases,
            int drafts,
            Vacancy vacancy,
            Money money,
            SmallCells byState,
            SmallCells failures,
            SmallCells unmet,
            List<StageTime> stages,
            int smallest) {

        public Figures {
            stages = List.copyOf(stages);
        }
    }

    /** Both months included. */
    public Figures of(String tenant, YearMonth from, YearMonth to) {
        snapshot.begin();
        LocalDate today = exposures.today();
        int smallest = parameters.at(SMALLEST, today).value().intValueExact();
        List<LeaseFile> all = leases.files(tenant);
        List<LeaseFile> counted = all.stream()
                .filter(file -> file.lease().state() != LeaseState.DRAFT)
                .toList();
        LocalDate first = from.atDay(1);
        LocalDate end = to.plusMonths(1).atDay(1);
        Map<String, Long> unmet = requests.unmet(tenant, first, end);
        return new Figures(
                today,
                from,
                to,
                counted.size(),
                all.size() - counted.size(),
                Vacancy.of(
                        counted.stream().map(file -> Ledger.of(file, from, to)).toList()),
                money(tenant, counted, today),
                SmallCells.of(requests.byState(tenant, first, end), smallest),
                SmallCells.of(requests.failures(tenant, first, end), smallest),
                SmallCells.of(unmet, smallest),
                requests.stages(tenant, first, end),
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
