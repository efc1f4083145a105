package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Refusals waiting to be written, by the trail's own thread and the worker identity: a refusal never holds a connection of
 * the requests. Bounded, so that whoever provokes thousands of refusals fills neither memory nor the trail; what did not
 * fit is counted, and the count is an entry.
 */
@ApplicationScoped
class Denials {

    private static final Logger LOG = Logger.getLogger(Denials.class);
    private static final int MOST_WAITING = 1_000;

    private final BlockingQueue<NewEntry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final AgroalDataSource workers;
    private final TenantContext context;
    private final Clock clock;

    Denials(@DataSource("worker") AgroalDataSource workers, TenantContext context, Clock clock) {
        this.workers = workers;
        this.context = context;
        this.clock = clock;
    }

    void add(NewEntry denial) {
        if (!waiting.offer(denial)) {
            dropped.incrementAndGet();
        }
    }

    /** Writes what waits. A failure is logged and what was taken goes back as far as there is room. */
    void write() {
        List<NewEntry> taken = new ArrayList<>();
        waiting.drainTo(taken);
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            taken.add(NewEntry.overflow(lost));
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            context.asWorker(
                    WorkerScope.all(),
                    "audit",
                    () -> QuarkusTransaction.requiringNew().call(() -> add(taken)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%d refusal(s) could not be recorded, trying again", taken.size());
            taken.forEach(this::add);
        }
    }

    private int add(List<NewEntry> taken) throws SQLException {
        try (Connection connection = workers.getConnection()) {
            for (NewEntry denial : taken) {
                AuditWriting.add(connection, clock, denial);
            }
        }
        return taken.size();
    }
}
