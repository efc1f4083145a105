package fr.maillage.integration.work;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Transactions of the worker identity: of one organization, or of all. */
@ApplicationScoped
public class WorkerTransactions {

    private final AgroalDataSource workers;
    private final TenantContext context;

    WorkerTransactions(@DataSource("worker") AgroalDataSource workers, TenantContext context) {
        this.workers = workers;
        this.context = context;
    }

    /** What is done in one; what it throws undoes it. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A transaction of its own, whatever is under way; {@code act} says for the audit what it is for. */
    public <T> T in(WorkerScope scope, String act, Work<T> work) {
        return context.asWorker(
                scope,
                act,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        return work.on(connection);
                    }
                }));
    }
}
