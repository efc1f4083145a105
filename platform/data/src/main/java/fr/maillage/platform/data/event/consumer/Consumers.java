package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.feed.EventFeed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts a consumer for every {@link EventHandler} of the service, and stops them. */
@ApplicationScoped
class Consumers {

    private final Instance<EventHandler> handlers;
    private final Instance<EventHandlers> families;
    private final ConsumerStores stores;
    private final ConsumerSettings settings;
    private final EventFeed own;
    private final Instance<RemoteFeeds> remote;
    private final String service;
    private final List<Consumer> running = new ArrayList<>();

    Consumers(
            @Any Instance<EventHandler> handlers,
            @Any Instance<EventHandlers> families,
            ConsumerStores stores,
            ConsumerSettings settings,
            EventFeed own,
            Instance<RemoteFeeds> remote,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.handlers = handlers;
        this.families = families;
        this.stores = stores;
        this.settings = settings;
        this.own = own;
        this.remote = remote;
        this.service = service;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        if (settings.patience().compareTo(settings.lease().dividedBy(2)) > 0) {
            throw new IllegalStateException("maillage.consumers.patience (" + settings.patience()
                    + "), must be at most half of maillage.consumers.lease (" + settings.lease() + ")");
        }
        String holder = UUID.randomUUID().toString();
        Set<String> names = new HashSet<>();
        for (EventHandler handler : all()) {
            if (!names.add(handler.name())) {
                throw new IllegalStateException("event handler (" + handler.name() + ") exists twice, must be unique");
            }
            stores.positions().register(handler.name(), handler.feed());
            Consumer consumer = new Consumer(handler, feedOf(handler), holder, stores, settings);
            running.add(consumer);
            consumer.start();
        }
    }

    private List<EventHandler> all() {
        return Stream.concat(handlers.stream(), families.stream().flatMap(family -> family.handlers().stream()))
                .toList();
    }

    private FeedSource feedOf(EventHandler handler) {
        return handler.feed().equals(service) ? new OwnFeed(own) : remote.get().named(handler.feed());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Consumer consumer : running) {
            consumer.stop();
        }
    }
}
