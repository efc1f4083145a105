package fr.maillage.integration.webhook.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** The connection of the request's transaction. */
@ApplicationScoped
class Requests {

    private final AgroalDataSource requests;

    Requests(AgroalDataSource requests) {
        this.requests = requests;
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T with(Work<T> work) {
        try (Connection connection = requests.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new WebhooksUnavailable(e);
        }
    }
}
