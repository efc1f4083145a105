package fr.maillage.platform.data.event.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.event.feed.EventFeed;
import fr.maillage.platform.data.event.feed.FeedReader;
import fr.maillage.platform.data.sample.Publishing;
import fr.maillage.platform.data.sample.SideDoor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Consumers made by hand, as several instances of the service would run them, and what they left behind. */
@Singleton
class Bench {

    final ConsumerStores stores;
    final EventFeed feed;
    private final Publishing publishing;
    private final SideDoor database;

    Bench(ConsumerStores stores, EventFeed feed, Publishing publishing, SideDoor database) {
        this.stores = stores;
        this.feed = feed;
        this.publishing = publishing;
        this.database = database;
    }

    /** A consumer that begins at the present end of the feed. */
    UUID register(EventHandler handler) throws Exception {
        UUID end = publishing.as("", Publishing.changedReference());
        await(
                Duration.ofSeconds(10),
                () -> database.number("select count(*) from event where id = '" + end + "'") == 1);
        stores.positions().register(handler.name(), handler.feed());
        database.execute(
                "update event_consumer set last_event_id = '%s' where name = '%s'".formatted(end, handler.name()));
        return end;
    }

    Consumer instance(EventHandler handler, String holder, ConsumerSettings settings) {
        return instance(handler, new OwnFeed(feed), holder, settings);
    }

    Consumer instance(EventHandler handler, FeedSource source, String holder, ConsumerSettings settings) {
        return new Consumer(handler, source, holder, stores, settings);
    }

    /** Changes of some things in turn, so many of each, in the order of the feed. */
    List<UUID> publish(String tenant, List<UUID> things, int changes) throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int version = 1; version <= changes; version++) {
            int now = version;
            ids.addAll(publishing.elsewhere(
                    tenant,
                    things.stream()
                            .map(thing -> Publishing.changed(tenant, thing, now))
                            .toList()));
        }
        return ids;
    }

    List<UUID> effects(String consumer) throws SQLException {
        return column("select event_id from effect where consumer = ? order by seq", consumer);
    }

    List<UUID> effectsOn(String consumer, UUID thing) throws SQLException {
        return column(
                "select event_id from effect where consumer = ? and subject = 'thing/" + thing + "' order by seq",
                consumer);
    }

    List<UUID> inFeed(@Nullable UUID after, UUID thing) {
        List<UUID> found = new ArrayList<>();
        UUID last = after;
        for (List<CloudEvent> page = feed.list(new FeedReader.Relay(), last, 1000);
                !page.isEmpty();
                page = feed.list(new FeedReader.Relay(), last, 1000)) {
            page.stream()
                    .filter(event -> event.subject().equals("thing/" + thing))
                    .map(CloudEvent::id)
                    .forEach(found::add);
            last = page.getLast().id();
        }
        return found;
    }

    private List<UUID> column(String sql, String consumer) throws SQLException {
        try (Connection connection = database.superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    void awaitEffects(String consumer, int count) throws Exception {
        await(Duration.ofSeconds(60), () -> effects(consumer).size() >= count);
    }

    static void await(Duration longest, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited for " + longest).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
