package fr.maillage.integration.webhook;

import fr.maillage.integration.webhook.store.DeliveryQueue;
import fr.maillage.platform.data.event.consumer.EventHandler;
import fr.maillage.platform.data.event.consumer.RetryLater;
import fr.maillage.platform.data.event.feed.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;

/**
 * Makes deliveries of the unified feed. Its place in the feed and the deliveries of an event commit together, so an event
 * makes its deliveries once, whenever the process dies.
 */
@ApplicationScoped
public class WebhookRelay implements EventHandler {

    private final DeliveryQueue queue;
    private final WebhookDispatcher dispatcher;
    private final Clock clock;

    WebhookRelay(DeliveryQueue queue, WebhookDispatcher dispatcher, Clock clock) {
        this.queue = queue;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public String feed() {
        return "integration";
    }

    @Override
    public Set<String> types() {
        return Set.of("fr.maillage.");
    }

    @Override
    public boolean acrossOrganizations() {
        return true;
    }

    @Override
    public void handle(CloudEvent event, Connection connection) throws SQLException, RetryLater {
        if (queue.add(connection, event, clock.instant()) > 0) {
            dispatcher.wakeSoon();
        }
    }
}
