package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.feed.CloudEvent;
import java.sql.Connection;
import java.util.Set;

/**
 * What a service does on events of a feed: a bean. Each event is handled at least once and takes effect once, provided
 * that the effect is in the transaction of {@link #handle}; events of one object come in their order.
 */
public interface EventHandler {

    /** Stable and unique in the service: the position is stored under it. */
    String name();

    /** The service whose feed is read: its address is {@code maillage.consumers.feeds.<service>.url}. */
    String feed();

    /** The beginnings of the types it wants, such as {@code fr.maillage.registry.structure.}; others are passed over. */
    Set<String> types();

    /**
     * Takes effect, by the given connection (of the worker identity) or any of the worker data source: all is one
     * transaction with the position. To publish events of its own, {@code events.publish(connection, …)}.
     *
     * @throws RetryLater when nothing can be done now, whatever the event: the feed waits
     * @throws Exception any other sets this event aside, with the later ones of its object; the rest flows
     */
    void handle(CloudEvent event, Connection connection) throws Exception;

    /**
     * Whether its effects concern organizations beside the one whose event it is: a relay. It then acts for all of them,
     * so that row-level security keeps nothing from it, and must itself ask who may see what.
     */
    default boolean acrossOrganizations() {
        return false;
    }

    /** How many events may share a transaction; 1 for effects outside of the database. */
    default int together() {
        return 100;
    }
}
