package fr.maillage.platform.data.event.consumer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One transaction of the worker identity, in which position and effects stand or fall together. */
@ApplicationScoped
class EffectTransaction {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String ACT = "select set_config('app.org', ?, true), set_config('app.worker_scope', ?, true)";

    private final AgroalDataSource workers;

    EffectTransaction(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
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
    void run(@Nullable String tenant, Work work) throws Exception {
        try {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
                try (Connection connection = workers.getConnection()) {
                    act(connection, tenant);
                    work.on(connection);
                }
                return true;
            });
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The one place that names the acting organization to the database, for this transaction only. */
    private static void act(Connection connection, @Nullable String tenant) throws SQLException {
        try (PreparedStatement context = connection.prepareStatement(ACT)) {
            context.setString(1, tenant == null ? "" : tenant);
            context.setString(2, tenant == null ? "*" : tenant);
            context.execute();
        }
    }
}
