package fr.maillage.platform.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.event.feed.EventFeed;
import fr.maillage.platform.data.event.feed.FeedReader;
import fr.maillage.platform.data.sample.SampleEvents;
import fr.maillage.platform.data.sample.SideDoor;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading along while others write: nothing skipped, nothing twice, the same order for ever. */
@QuarkusTest
class FeedOrderIT {

    private static final String TENANT = "243100518";
    private static final FeedReader ALL = new FeedReader.Relay();
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 150;

    private final Events events;
    private final EventFeed feed;
    private final FeedOrder order;
    private final EventSignals signals;
    private final SideDoor database;

    FeedOrderIT(Events events, EventFeed feed, FeedOrder order, EventSignals signals, SideDoor database) {
        this.events = events;
        this.feed = feed;
        this.order = order;
        this.signals = signals;
        this.database = database;
    }

    private static NewEvent changed(UUID thing, int version) {
        return NewEvent.ofTenant(TENANT, SampleEvents.CHANGED, "thing", thing).with("version", version);
    }

    private UUID publish(Connection connection, NewEvent event) throws SQLException {
        return events.publish(connection, List.of(event)).getFirst();
    }

    /** Increments under the row's lock, as any change of an object does. */
    private static int change(Connection connection, UUID thing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update counted set version = version + 1 where id = ? returning version")) {
            statement.setObject(1, thing);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private UUID aThing() throws SQLException {
        UUID thing = UUID.randomUUID();
        database.execute("insert into counted (id) values ('" + thing + "')");
        return thing;
    }

    private @Nullable UUID end() throws InterruptedException {
        List<CloudEvent> all = walk(null, 1000);
        return all.isEmpty() ? null : all.getLast().id();
    }

    private List<CloudEvent> walk(@Nullable UUID after, int limit) {
        List<CloudEvent> all = new ArrayList<>();
        UUID last = after;
        for (List<CloudEvent> page = feed.list(ALL, last, limit); !page.isEmpty(); page = feed.list(ALL, last, limit)) {
            all.addAll(page);
            last = page.getLast().id();
        }
        return all;
    }

    @Test
    void eight_writers_a_long_transaction_and_rollbacks_leave_no_gap_and_no_double() throws Exception {
        List<UUID> things = List.of(aThing(), aThing(), aThing(), aThing(), aThing());
        UUID start = end();
        Map<UUID, Long> committed = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch longOneBegan = new CountDownLatch(1);
        CountDownLatch writersDone = new CountDownLatch(WRITERS);
        Map<UUID, Long> seenAt = new ConcurrentHashMap<>();

        List<CloudEvent> read;
        List<UUID> late;
        Set<UUID> seenWhileItRan = new HashSet<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<List<CloudEvent>> reader = threads.submit(() -> readAlong(start, over, seenAt));
            Future<List<UUID>> longOne = threads.submit(
                    () -> oneLongTransaction(longOneBegan, writersDone, () -> seenWhileItRan.addAll(seenAt.keySet())));
            longOneBegan.await();
            List<Future<Boolean>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(writer(things, committed, writersDone)));
            }
            for (Future<Boolean> writer : writers) {
                writer.get();
            }
            late = longOne.get();
            waitUntilSealed();
            over.set(true);
            read = reader.get();
        }

        List<UUID> ids = read.stream().map(CloudEvent::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(committed.keySet()).containsAll(late).hasSize(committed.size() + late.size());
        assertThat(ids.indexOf(late.getFirst()))
                .as("the long transaction comes when it commits")
                .isGreaterThan(committed.size() - 10);
        assertThat(slowest(committed, seenAt)).as("nobody waited for it").isLessThan(Duration.ofSeconds(3));
        assertThat(walk(start, 1).stream().map(CloudEvent::id).toList()).isEqualTo(ids);
        assertThat(walk(start, 97).stream().map(CloudEvent::id).toList()).isEqualTo(ids);
        assertEachThingInOrder(read);
    }

    private List<CloudEvent> readAlong(@Nullable UUID start, AtomicBoolean over, Map<UUID, Long> seenAt) {
        List<CloudEvent> read = new ArrayList<>();
        UUID after = start;
        while (true) {
            boolean wasOver = over.get();
            List<CloudEvent> page =
                    feed.list(ALL, after, ThreadLocalRandom.current().nextInt(1, 40));
            long now = System.nanoTime();
            page.forEach(event -> seenAt.put(event.id(), now));
            read.addAll(page);
            after = page.isEmpty() ? after : page.getLast().id();
            if (wasOver && page.isEmpty()) {
                return read;
            }
        }
    }

    private List<UUID> oneLongTransaction(CountDownLatch began, CountDownLatch writersDone, Runnable beforeCommit)
            throws Exception {
        UUID thing = UUID.randomUUID();
        try (Connection connection = database.app(TENANT)) {
            List<UUID> ids = new ArrayList<>(List.of(publish(connection, changed(thing, 1))));
            began.countDown();
            writersDone.await();
            ids.add(publish(connection, changed(thing, 2)));
            beforeCommit.run();
            connection.commit();
            return ids;
        }
    }

    private Callable<Boolean> writer(List<UUID> things, Map<UUID, Long> committed, CountDownLatch done) {
        return () -> {
            var random = ThreadLocalRandom.current();
            try (Connection connection = database.app(TENANT)) {
                for (int i = 0; i < TRANSACTIONS; i++) {
                    SideDoor.act(connection, TENANT);
                    List<UUID> ids = new ArrayList<>();
                    if (random.nextInt(3) == 0) {
                        // Its number and transaction id are older than those of whoever holds the thing now.
                        ids.add(publish(connection, changed(UUID.randomUUID(), 1)));
                        Thread.sleep(random.nextInt(10));
                    }
                    UUID thing = things.get(random.nextInt(things.size()));
                    ids.add(publish(connection, changed(thing, change(connection, thing))));
                    Thread.sleep(random.nextInt(10));
                    if (random.nextInt(6) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        long now = System.nanoTime();
                        signals.committed();
                        ids.forEach(id -> committed.put(id, now));
                    }
                }
            } finally {
                done.countDown();
            }
            return true;
        };
    }

    private void waitUntilSealed() throws Exception {
        while (order.head().unsealed()) {
            Thread.sleep(20);
        }
    }

    private static Duration slowest(Map<UUID, Long> committed, Map<UUID, Long> seenAt) {
        return committed.entrySet().stream()
                .map(one -> Duration.ofNanos(seenAt.getOrDefault(one.getKey(), Long.MAX_VALUE) - one.getValue()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static void assertEachThingInOrder(List<CloudEvent> read) {
        Map<String, Integer> versions = new HashMap<>();
        for (CloudEvent event : read) {
            int version =
                    event.data() == null ? -1 : event.data().path("version").asInt();
            assertThat(version).as(event.subject()).isGreaterThan(versions.getOrDefault(event.subject(), 0));
            versions.put(event.subject(), version);
        }
    }

    @Test
    void an_object_keeps_its_order_even_if_the_later_change_has_the_older_transaction_id() throws Exception {
        UUID thing = aThing();
        UUID start = end();
        try (Connection older = database.app(TENANT);
                Connection younger = database.app(TENANT)) {
            UUID first = publish(older, changed(UUID.randomUUID(), 1));
            int one = change(younger, thing);
            UUID second = publish(younger, changed(thing, one));
            younger.commit();
            UUID third = publish(older, changed(thing, change(older, thing)));
            older.commit();

            waitUntilSealed();

            List<UUID> ids = walk(start, 100).stream().map(CloudEvent::id).toList();
            assertThat(ids).contains(first).containsSubsequence(second, third).hasSize(3);
        }
    }

    @Test
    void sealers_of_several_instances_give_each_place_once() throws Exception {
        UUID start = end();
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.app(TENANT)) {
            List<NewEvent> many = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                many.add(changed(UUID.randomUUID(), i));
            }
            ids.addAll(events.publish(connection, many));
            connection.commit();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Boolean>> sealers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                sealers.add(threads.submit(() -> {
                    while (order.head().unsealed()) {
                        order.seal();
                    }
                    return true;
                }));
            }
            for (Future<Boolean> sealer : sealers) {
                sealer.get();
            }
        }
        waitUntilSealed();

        assertThat(walk(start, 1000).stream().map(CloudEvent::id).toList()).isEqualTo(ids);
        assertThat(database.number("select count(*) - count(distinct position) from event"))
                .isZero();
        assertThat(database.number("select max(position) - min(position) + 1 - count(*) from event"))
                .isZero();
        assertThat(database.number("select position from event_head"))
                .isEqualTo(database.number("select max(position) from event"));
    }
}
