package fr.maillage.integration.webhook.store;

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
class Workers {

    private final AgroalDataSource workers;
    private final TenantContext context;

    Workers(@DataSource("worker") AgroalDataSource workers, TenantContext context) {
        this.workers = workers;
        this.context = context;
    }

    <T> T with(WorkerScope scope, Requests.Work<T> work) {
        return context.asWorker(
                scope,
                "webhooks",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        return work.on(connection);
                    } catch (SQLException e) {
                        throw new WebhooksUnavailable(e);
                    }
                }));
    }
}
