package fr.maillage.premises.lease;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.data.work.Worker;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.lease.store.DueLeases;
import fr.maillage.premises.lease.store.DueLeases.Due;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What a day asks of leases: units that an occupancy takes or leaves on it, and exposures that grew with the months. One
 * instance does it at a time; what is done is marked by row, so that one that was stopped goes on. A day costs each signed
 * lease one short transaction of six statements, once; the hours between read two partial indexes and find nothing.
 */
@ApplicationScoped
public class LeaseDay {

    private static final Logger LOG = Logger.getLogger(LeaseDay.class);
    private static final String JOB = "lease-day";
    private static final int BATCH = 200;

    private final DueLeases due;
    private final LeaseAgeing ageing;
    private final TenantContext context;
    private final Clock clock;
    private final Worker worker;

    LeaseDay(
            DueLeases due,
            LeaseAgeing ageing,
            TenantContext context,
            Clock clock,
            @ConfigProperty(name = "maillage.leases.look-every", defaultValue = "PT1H") Duration every) {
        this.due = due;
        this.ageing = ageing;
        this.context = context;
        this.clock = clock;
        this.worker = new Worker(JOB, every, this::run);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    private void run() {
        run(LegalZone.PARIS.today(clock));
    }

    /** As of a day; how many units were taken or left and leases judged. One that fails is told in the log and tried again. */
    public int run(LocalDate today) {
        int settled = walk(
                after -> due.toSettle(today, after, BATCH),
                one -> ageing.settle(one.tenant(), one.leaseId(), one.id(), today));
        int judged =
                walk(after -> due.unjudged(today, after, BATCH), one -> ageing.judge(one.tenant(), one.id(), today));
        return settled + judged;
    }

    /** Reads on behind the last one. */
    private interface Reading {
        List<Due> after(Due last);
    }

    private int walk(Reading reading, Predicate<Due> work) {
        int done = 0;
        Due after = Due.FIRST;
        for (List<Due> batch = batch(reading, after); !batch.isEmpty(); batch = batch(reading, after)) {
            after = batch.getLast();
            done += (int) batch.stream().filter(one -> tried(one, work)).count();
        }
        return done;
    }

    private List<Due> batch(Reading reading, Due after) {
        return context.asWorker(
                WorkerScope.all(),
                JOB,
                () -> QuarkusTransaction.requiringNew().call(() -> due.lock() ? reading.after(after) : List.of()));
    }

    private boolean tried(Due one, Predicate<Due> work) {
        try {
            return context.asWorker(WorkerScope.of(one.tenant()), JOB, () -> work.test(one));
        } catch (RuntimeException failed) {
            LOG.warnf("lease %s, trying again later: %s", one.leaseId(), reason(failed));
            return false;
        }
    }

    private static String reason(RuntimeException failed) {
        return failed instanceof Problem refused
                ? refused.code().code()
                : failed.getClass().getSimpleName();
    }
}
