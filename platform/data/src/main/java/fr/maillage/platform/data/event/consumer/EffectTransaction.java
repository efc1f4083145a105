package fr.maillage.platform.data.event.consumer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.time.Duration;

/** One transaction of the worker identity, in which position and effects stand or fall together. */
@ApplicationScoped
class EffectTransaction {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final AgroalDataSource workers;

    EffectTransaction(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    /** What is done inside; any exception undoes it all. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws Exception;
    }

    @ActivateRequestContext
    void run(Work work) throws Exception {
        try {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
                try (Connection connection = workers.getConnection()) {
                    work.on(connection);
                }
                return true;
            });
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
