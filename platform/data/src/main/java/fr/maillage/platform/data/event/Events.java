package fr.maillage.platform.data.event;

import fr.maillage.platform.data.event.feed.CloudEvent;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way to tell others what happened. The event is written in the transaction of the change: both happen or
 * neither does. Publish after the change is written or guarded by its version, so that two changes of one object have
 * their events in the order of the changes.
 */
@ApplicationScoped
public class Events {

    private final AgroalDataSource requests;
    private final Outbox outbox;
    private final EventSignals signals;
    private final TransactionSynchronizationRegistry transactions;
    private final String service;

    Events(
            AgroalDataSource requests,
            Outbox outbox,
            EventSignals signals,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.requests = requests;
        this.outbox = outbox;
        this.signals = signals;
        this.transactions = transactions;
        this.service = service;
    }

    /**
     * Publishes in the transaction at hand ({@code @Transactional}), as the organization acting in it; without a
     * transaction it is refused. Gives the event's identifier, the one that readers of the feed will see.
     */
    public UUID publish(NewEvent event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "event " + event.type() + " published outside of a transaction, must be in that of its change");
        }
        try (Connection connection = requests.getConnection()) {
            UUID id = add(connection, List.of(event)).getFirst();
            transactions.registerInterposedSynchronization(new AfterCommit());
            return id;
        } catch (SQLException e) {
            throw new EventsUnavailable(e);
        }
    }

    /**
     * Publishes in the transaction of this connection, which the caller commits: for workers and set-based writes.
     * Readers see the events within {@code maillage.events.idle-poll} of the commit, or at once after
     * {@link EventSignals#committed()}.
     */
    public List<UUID> publish(Connection connection, List<NewEvent> events) throws SQLException {
        if (connection.getAutoCommit() && transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "events published on an auto-commit connection, must be in the transaction of their change");
        }
        return add(connection, events);
    }

    /**
     * Passes on an event of another service in this service's feed: identifier, source, data and tenant stay, its place
     * is given here. In the transaction of this connection, typically that of the consumer which read it. What is not as
     * thin as our own events is refused by the database.
     */
    public void pass(Connection connection, CloudEvent event) throws SQLException {
        if (!event.source().startsWith("/api/") || event.source().equals("/api/" + service + "/v1")) {
            throw new IllegalArgumentException(
                    "event source (" + event.source() + "), must be another service, such as /api/registry/v1");
        }
        String origin = event.source().split("/", -1)[2];
        if (!event.type().startsWith("fr.maillage." + origin + ".")) {
            throw new IllegalArgumentException(
                    "event type (" + event.type() + "), must be one of its source " + event.source());
        }
        outbox.pass(connection, event);
    }

    private List<UUID> add(Connection connection, List<NewEvent> events) throws SQLException {
        for (NewEvent event : events) {
            if (!event.type().service().equals(service)) {
                throw new IllegalArgumentException(
                        "event type (" + event.type() + "), must be one of fr.maillage." + service);
            }
        }
        return outbox.add(connection, events);
    }

    private final class AfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signals.committed();
            }
        }
    }
}
