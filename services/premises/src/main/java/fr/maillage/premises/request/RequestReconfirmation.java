package fr.maillage.premises.request;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.request.domain.RequestParameters;
import fr.maillage.premises.request.store.DueRequests;
import fr.maillage.premises.request.store.DueRequests.Due;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/** What a day asks of requests that nobody reconfirmed (REQ-02): reminders, then sleep. One instance does it at a time. */
@ApplicationScoped
public class RequestReconfirmation {

    private static final Logger LOG = Logger.getLogger(RequestReconfirmation.class);
    private static final String JOB = "request-reconfirmation";
    private static final int BATCH = 200;

    private final DueRequests due;
    private final RequestAgeing ageing;
    private final TenantContext context;
    private final Clock clock;

    RequestReconfirmation(DueRequests due, RequestAgeing ageing, TenantContext context, Clock clock) {
        this.due = due;
        this.ageing = ageing;
        this.context = context;
        this.clock = clock;
    }

    /** How many were reminded or put to sleep. Each stands alone: one that fails is told in the log and tried again next time. */
    public int run() {
        return run(LegalZone.PARIS.today(clock));
    }

    /** As of a day. */
    public int run(LocalDate today) {
        int done = 0;
        Due after = Due.FIRST;
        for (List<Due> batch = batch(today, after); !batch.isEmpty(); batch = batch(today, after)) {
            after = batch.getLast();
            done += (int) batch.stream().filter(one -> aged(one, today)).count();
        }
        return done;
    }

    private List<Due> batch(LocalDate today, Due after) {
        LocalDate confirmedBy = today.minusDays(RequestParameters.reconfirmationDays(today))
                .plusDays(RequestParameters.reminderBeforeDays(today));
        LocalDate remindedBy = today.minusDays(RequestParameters.reminderGraceDays(today));
        return context.asWorker(
                WorkerScope.all(),
                JOB,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> due.lock() ? due.list(confirmedBy, remindedBy, after, BATCH) : List.of()));
    }

    private boolean aged(Due one, LocalDate today) {
        try {
            return context.asWorker(WorkerScope.of(one.tenant()), JOB, () -> ageing.age(one.tenant(), one.id(), today));
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "request %s could not be reminded of, trying again later: %s",
                    one.id(), failed.getClass().getSimpleName());
            return false;
        }
    }
}
