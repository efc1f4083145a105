package fr.maillage.premises.lease;

import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.lease.domain.Exposure;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.LeaseSetting;
import fr.maillage.premises.lease.domain.LeaseState;
import fr.maillage.premises.lease.store.LeaseSettingRows;
import fr.maillage.premises.parameter.DatedParameters;
import fr.maillage.premises.parameter.domain.DatedParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leases expose a town to, and from when on that is an alert. */
@ApplicationScoped
@Transactional
public class LeaseExposure {

    private static final String THRESHOLD = "lease.exposure.threshold-eur";
    private static final String MONTHS = "lease.exposure.months";
    private static final int CENTS = 2;

    private final LeaseService leases;
    private final LeaseSettingRows settings;
    private final DatedParameters parameters;
    private final Clock clock;

    LeaseExposure(LeaseService leases, LeaseSettingRows settings, DatedParameters parameters, Clock clock) {
        this.leases = leases;
        this.settings = settings;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** An exposure beside the threshold it is judged by. */
    public record Judged(Exposure exposure, LeaseSetting setting) {

        public boolean over() {
            return exposure.projectedCents() > setting.thresholdCents();
        }
    }

    /** Of an own lease; over so many months, those of the setting for none. */
    public Judged judge(String tenant, UUID id, @Nullable Integer months) {
        LeaseFile file = leases.file(tenant, id);
        LeaseSetting setting = setting(tenant);
        return new Judged(Exposure.of(file, today(), months == null ? setting.months() : months), setting);
    }

    /** Whether a lease as it would stand is over the threshold on a day; only one that is signed exposes anybody. */
    boolean over(LeaseFile file, LocalDate day) {
        Lease lease = file.lease();
        if (lease.state() != LeaseState.SIGNED) {
            return false;
        }
        LeaseSetting setting = settings.find(lease.tenant()).orElseGet(() -> byDefault(day));
        return new Judged(Exposure.of(file, day, setting.months()), setting).over();
    }

    /** What the organization set, or the default of the day. */
    public LeaseSetting setting(String tenant) {
        return settings.find(tenant).orElseGet(() -> byDefault(today()));
    }

    /** Replaces the setting; refused when it is no longer at this version (0: the default). */
    public LeaseSetting set(String tenant, int version, long thresholdCents, int months) {
        LeaseSetting next = new LeaseSetting(thresholdCents, months, version + 1, null);
        if (!settings.write(tenant, next, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw LeaseRefusals.stale(version);
        }
        return next;
    }

    private LeaseSetting byDefault(LocalDate day) {
        DatedParameter threshold = parameters.at(THRESHOLD, day);
        DatedParameter months = parameters.at(MONTHS, day);
        return new LeaseSetting(
                threshold.value().movePointRight(CENTS).longValueExact(),
                months.value().intValueExact(),
                0,
                threshold.source());
    }

    /** Amounts of leases follow the days of the mainland: a rent is due by the month, whatever the hour it begins. */
    public LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }
}
