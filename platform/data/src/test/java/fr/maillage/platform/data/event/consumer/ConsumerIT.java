package fr.maillage.platform.data.event.consumer;

import static fr.maillage.platform.data.sample.Publishing.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.event.feed.FeedReader;
import fr.maillage.platform.data.sample.SideDoor;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Acting once, whatever happens to those who act. */
@QuarkusTest
class ConsumerIT {

    private final Bench bench;
    private final SideDoor database;

    ConsumerIT(Bench bench, SideDoor database) {
        this.bench = bench;
        this.database = database;
    }

    private static List<UUID> things(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    /** The database loses the consumer in the midst of its transaction, as when its process is killed. */
    private static void killMyself(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
        }
    }

    @Test
    void killed_in_a_loop_between_effect_and_commit_it_takes_effect_once_and_in_order() throws Exception {
        AtomicBoolean dangerous = new AtomicBoolean(true);
        Recording handler = new Recording("killed", (_, connection) -> {
            if (dangerous.get() && ThreadLocalRandom.current().nextInt(12) == 0) {
                killMyself(connection);
            }
        });
        UUID start = bench.register(handler);
        List<UUID> things = things(10);
        List<UUID> published = bench.publish(TOULOUSE, things, 30);
        Thread killer = Thread.ofPlatform().start(() -> killWorkersWhile(dangerous));

        for (int instance = 0; instance < 12; instance++) {
            Consumer consumer = bench.instance(handler, "killed-" + instance, FastSettings.MANY_TRIES);
            consumer.start();
            Thread.sleep(250);
            consumer.stop();
        }
        dangerous.set(false);
        killer.join();
        Consumer survivor = bench.instance(handler, "survivor", FastSettings.MANY_TRIES);
        survivor.start();
        bench.awaitEffects("killed", published.size());
        survivor.stop();

        assertThat(bench.effects("killed")).containsExactlyInAnyOrderElementsOf(published);
        for (UUID thing : things) {
            assertThat(bench.effectsOn("killed", thing)).isEqualTo(bench.inFeed(start, thing));
        }
        assertThat(database.number("select count(*) from event_parked where consumer = 'killed'"))
                .isZero();
    }

    /** Ends whatever session of the workers, at any moment: sealer, effect, commit. */
    private void killWorkersWhile(AtomicBoolean dangerous) {
        while (dangerous.get()) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(10, 60));
                database.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where usename = 'sample_worker' and state <> 'idle'""");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void of_two_instances_one_consumes_and_the_other_takes_over() throws Exception {
        Recording handler = Recording.flawless("pair");
        bench.register(handler);
        Consumer first = bench.instance(handler, "first", FastSettings.THREE_TRIES);
        Consumer second = bench.instance(handler, "second", FastSettings.THREE_TRIES);
        first.start();
        second.start();

        List<UUID> before = bench.publish(TOULOUSE, things(10), 20);
        bench.awaitEffects("pair", before.size());
        first.stop();
        List<UUID> after = bench.publish(TOULOUSE, things(5), 4);
        bench.awaitEffects("pair", before.size() + after.size());
        second.stop();

        assertThat(bench.effects("pair"))
                .containsExactlyElementsOf(
                        Stream.concat(before.stream(), after.stream()).toList());
    }

    @Test
    void an_instance_that_died_with_the_lease_is_replaced_when_it_ends() throws Exception {
        Recording handler = Recording.flawless("orphan");
        bench.register(handler);
        assertThat(bench.stores.positions().claim("orphan", "the-dead")).isPresent();
        Consumer heir = bench.instance(handler, "heir", FastSettings.THREE_TRIES);
        database.execute("update event_consumer set lease_until = now() + interval '2 s' where name = 'orphan'");
        heir.start();

        List<UUID> published = bench.publish(TOULOUSE, things(3), 1);
        Thread.sleep(500);
        assertThat(bench.effects("orphan")).isEmpty();
        bench.awaitEffects("orphan", published.size());
        heir.stop();

        assertThat(bench.effects("orphan")).isEqualTo(published);
    }

    @Test
    void who_lost_the_lease_or_reads_from_elsewhere_takes_no_effect() throws Exception {
        Recording handler = Recording.flawless("fenced");
        UUID start = bench.register(handler);
        List<UUID> published = bench.publish(TOULOUSE, things(2), 1);
        Bench.await(Duration.ofSeconds(10), () -> !following(start, 10).isEmpty());
        List<CloudEvent> read = following(start, 10);
        assertThat(bench.stores.positions().claim("fenced", "me")).isPresent();
        Delivery mine = new Delivery(handler, "me", bench.stores, FastSettings.THREE_TRIES);
        Delivery another = new Delivery(handler, "another", bench.stores, FastSettings.THREE_TRIES);

        assertThatThrownBy(() -> another.deliver(start, read)).isInstanceOf(PositionLost.class);
        assertThatThrownBy(() -> mine.deliver(UUID.randomUUID(), read)).isInstanceOf(PositionLost.class);
        assertThat(bench.effects("fenced")).isEmpty();

        mine.deliver(start, read);
        assertThat(bench.effects("fenced")).isEqualTo(published);
    }

    private List<CloudEvent> following(UUID after, int limit) {
        return bench.feed.list(new FeedReader.Relay(), after, limit);
    }

    @Test
    void an_event_delivered_again_takes_no_second_effect() throws Exception {
        Recording handler = Recording.flawless("again");
        UUID start = bench.register(handler);
        List<UUID> published = bench.publish(TOULOUSE, things(4), 1);
        Bench.await(Duration.ofSeconds(10), () -> following(start, 10).size() == 4);
        List<CloudEvent> read = following(start, 10);
        assertThat(bench.stores.positions().claim("again", "me")).isPresent();
        Delivery delivery = new Delivery(handler, "me", bench.stores, FastSettings.THREE_TRIES);

        List<CloudEvent> doubled = new ArrayList<>(read);
        doubled.addAll(read);
        delivery.deliver(start, doubled);
        delivery.deliver(read.getLast().id(), read);

        assertThat(bench.effects("again")).isEqualTo(published);
    }

    @Test
    void other_types_are_passed_over() throws Exception {
        Recording handler = Recording.flawless("picky");
        UUID start = bench.register(handler);
        bench.publish(TOULOUSE, things(1), 1);
        Bench.await(Duration.ofSeconds(10), () -> following(start, 10).size() == 1);
        CloudEvent given = following(start, 10).getFirst();
        CloudEvent other = new CloudEvent(
                "1.0",
                given.id(),
                given.source(),
                "fr.maillage.sample.room.changed.v1",
                given.subject(),
                given.time(),
                given.datacontenttype(),
                given.data(),
                given.tenant(),
                given.traceparent());
        assertThat(bench.stores.positions().claim("picky", "me")).isPresent();

        new Delivery(handler, "me", bench.stores, FastSettings.THREE_TRIES).deliver(start, List.of(other));

        assertThat(bench.effects("picky")).isEmpty();
        assertThat(bench.stores.positions().claim("picky", "me").orElseThrow().lastEvent())
                .isEqualTo(given.id());
    }
}
