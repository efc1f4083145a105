package fr.maillage.integration.feed;

import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.consumer.EventHandler;
import fr.maillage.platform.data.event.feed.CloudEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Reads one service's feed and passes every event on into ours, in the transaction of the position. */
final class PassedOn implements EventHandler {

    static final String PREFIX = "unified-";

    private final String service;
    private final Events events;

    PassedOn(String service, Events events) {
        this.service = service;
        this.events = events;
    }

    @Override
    public String name() {
        return PREFIX + service;
    }

    @Override
    public String feed() {
        return service;
    }

    @Override
    public Set<String> types() {
        return Set.of("fr.maillage." + service + ".");
    }

    @Override
    public void handle(CloudEvent event, Connection connection) throws SQLException {
        events.pass(connection, event);
    }
}
