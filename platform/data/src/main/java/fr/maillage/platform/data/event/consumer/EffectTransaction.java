package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One transaction of the worker identity, in which position and effects stand or fall together. */
@ApplicationScoped
class EffectTransaction {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final AgroalDataSource workers;
    private final TenantContext tenants;

    EffectTransaction(@DataSource("worker") AgroalDataSource workers, TenantContext tenants) {
        this.workers = workers;
        this.tenants = tenants;
    }

    /** What is done inside; any exception undoes it all. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws Exception;
    }

    /**
     * Acts for the organization whose event it is, or for all of them when the event is of reference data: row-level
     * security then admits what the event concerns.
     */
    @ActivateRequestContext
    void run(String consumer, @Nullable String tenant, Work work) throws Exception {
        WorkerScope scope = tenant == null ? WorkerScope.all() : WorkerScope.of(tenant);
        try {
            tenants.asWorker(scope, "consumer-" + consumer, () -> inTransaction(work));
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private boolean inTransaction(Work work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        work.on(connection);
                    }
                    return true;
                });
    }
}
