package fr.maillage.platform.data.event.consumer;

import static fr.maillage.platform.data.sample.Publishing.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.SideDoor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What fails: the event, the means, or the feed. */
@QuarkusTest
class FailureIT {

    private final Bench bench;
    private final SideDoor database;
    private final ConsumerBook book;

    FailureIT(Bench bench, SideDoor database, ConsumerBook book) {
        this.bench = bench;
        this.database = database;
        this.book = book;
    }

    private ConsumerStatus status(String consumer) {
        return book.statuses().stream()
                .filter(one -> one.name().equals(consumer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_poisoned_event_is_given_up_after_three_tries_while_others_flow() throws Exception {
        UUID ill = UUID.randomUUID();
        UUID sound = UUID.randomUUID();
        AtomicInteger tries = new AtomicInteger();
        Set<UUID> poisoned = ConcurrentHashMap.newKeySet();
        Recording handler = new Recording("poisoned", (event, _) -> {
            if (event.subject().equals("thing/" + ill) && poisoned.contains(event.id())) {
                tries.incrementAndGet();
                throw new IllegalStateException("secret of Jean Dupont");
            }
        });
        bench.register(handler);
        List<UUID> published = bench.publish(TOULOUSE, List.of(ill, sound), 3);
        UUID poison = published.getFirst();
        poisoned.add(poison);
        Consumer consumer = bench.instance(handler, "one", FastSettings.THREE_TRIES);
        consumer.start();

        bench.awaitEffects("poisoned", 5);
        Bench.await(Duration.ofSeconds(20), () -> status("poisoned").dead() == 1);

        assertThat(bench.effectsOn("poisoned", sound))
                .containsExactly(published.get(1), published.get(3), published.get(5));
        assertThat(bench.effectsOn("poisoned", ill))
                .as("the later ones of the same object waited until it was given up")
                .containsExactly(published.get(2), published.get(4));
        assertThat(bench.effects("poisoned").subList(0, 3))
                .containsExactlyElementsOf(bench.effectsOn("poisoned", sound));
        // One more in the group it first came in.
        assertThat(tries.get()).isEqualTo(4);
        assertThat(status("poisoned").well(Duration.ofMinutes(5))).isFalse();
        var letter = book.listDead("poisoned", 10).getFirst();
        assertThat(letter.event().id()).isEqualTo(poison);
        assertThat(letter.attempts()).isEqualTo(3);
        assertThat(letter.failure())
                .contains("IllegalStateException at FailureIT")
                .doesNotContain("Dupont");

        handler.repair();
        assertThat(book.replay("poisoned", letter.event().source(), poison)).isTrue();
        bench.awaitEffects("poisoned", 6);
        consumer.stop();

        assertThat(bench.effects("poisoned")).containsExactlyInAnyOrderElementsOf(published);
        assertThat(status("poisoned").well(Duration.ofMinutes(5))).isTrue();
        assertThat(book.replay("poisoned", letter.event().source(), poison)).isFalse();
    }

    @Test
    void an_event_let_go_is_never_handled() throws Exception {
        Recording handler = new Recording("discarded", (_, _) -> {
            throw new IllegalStateException("always");
        });
        bench.register(handler);
        UUID poison = bench.publish(TOULOUSE, List.of(UUID.randomUUID()), 1).getFirst();
        Consumer consumer = bench.instance(handler, "one", FastSettings.THREE_TRIES);
        consumer.start();
        Bench.await(Duration.ofSeconds(20), () -> status("discarded").dead() == 1);
        handler.repair();

        assertThat(book.discard("discarded", "/api/sample/v1", poison)).isTrue();

        UUID next = bench.publish(TOULOUSE, List.of(UUID.randomUUID()), 1).getFirst();
        bench.awaitEffects("discarded", 1);
        consumer.stop();
        assertThat(bench.effects("discarded")).containsExactly(next);
        assertThat(status("discarded").dead()).isZero();
    }

    @Test
    void while_its_means_are_away_the_feed_waits_and_no_try_is_counted() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Recording handler = new Recording("waiting", (_, _) -> {
            if (tries.incrementAndGet() <= 10) {
                throw new RetryLater("registry", new IOException("away"));
            }
        });
        bench.register(handler);
        Consumer consumer = bench.instance(handler, "one", FastSettings.THREE_TRIES);
        List<UUID> published = bench.publish(TOULOUSE, List.of(UUID.randomUUID(), UUID.randomUUID()), 2);
        consumer.start();

        Bench.await(Duration.ofSeconds(20), () -> status("waiting").failure() != null);
        assertThat(status("waiting").failure()).startsWith("RetryLater");
        bench.awaitEffects("waiting", published.size());
        Bench.await(Duration.ofSeconds(20), () -> status("waiting").failure() == null);
        consumer.stop();

        assertThat(bench.effects("waiting")).isEqualTo(published);
        assertThat(status("waiting").dead()).isZero();
        assertThat(database.number("select count(*) from event_parked where consumer = 'waiting'"))
                .isZero();
    }

    @Test
    void a_feed_restored_to_an_earlier_state_is_followed_from_there() throws Exception {
        Recording handler = Recording.flawless("restored");
        bench.register(handler);
        Consumer consumer = bench.instance(handler, "one", FastSettings.THREE_TRIES);
        List<UUID> before = bench.publish(TOULOUSE, List.of(UUID.randomUUID()), 8);
        consumer.start();
        bench.awaitEffects("restored", before.size());
        consumer.stop();

        database.execute("""
                delete from event where id in ('%s', '%s', '%s')""".formatted(before.get(5), before.get(6), before.get(7)));
        List<UUID> after = bench.publish(TOULOUSE, List.of(UUID.randomUUID()), 3);
        Consumer next = bench.instance(handler, "two", FastSettings.THREE_TRIES);
        next.start();
        bench.awaitEffects("restored", before.size() + after.size());
        next.stop();

        assertThat(bench.effects("restored")).hasSize(11).endsWith(after.toArray(UUID[]::new));
        assertThat(status("restored").gapAt()).isNull();
    }

    @Test
    void events_that_expired_unread_are_a_gap_that_somebody_must_close() throws Exception {
        Recording handler = Recording.flawless("late");
        bench.register(handler);
        database.execute(
                "update event_consumer set last_event_id = '0193a7d0-0000-7000-8000-00000000000a' where name = 'late'");
        Consumer consumer = bench.instance(handler, "one", new FastSettings(3, 1000));
        List<UUID> published = bench.publish(TOULOUSE, List.of(UUID.randomUUID()), 1);

        consumer.start();
        Bench.await(Duration.ofSeconds(60), () -> bench.effects("late").containsAll(published));
        consumer.stop();

        assertThat(status("late").gapAt()).isNotNull();
        assertThat(status("late").well(Duration.ofMinutes(5))).isFalse();
        book.closeGap("late");
        assertThat(status("late").gapAt()).isNull();
    }

    @Test
    void a_feed_that_does_not_answer_is_lag_and_not_silence() throws Exception {
        Recording handler = Recording.flawless("cut");
        bench.register(handler);
        FeedSource cut = (_, _, _) -> {
            throw new FeedUnavailable("status 503", null);
        };
        Consumer consumer = bench.instance(handler, cut, "one", FastSettings.THREE_TRIES);
        database.execute("update event_consumer set created_at = now() - interval '10 min' where name = 'cut'");

        consumer.start();
        Bench.await(Duration.ofSeconds(20), () -> status("cut").failure() != null);
        consumer.stop();

        assertThat(status("cut").failure()).isEqualTo("status 503");
        assertThat(status("cut").lag()).isGreaterThan(Duration.ofMinutes(9));
    }

    @Test
    void a_consumer_behind_says_by_how_much() throws Exception {
        Recording handler = Recording.flawless("slow");
        bench.register(handler);
        database.execute("update event_consumer set behind_since = now() - interval '90 s' where name = 'slow'");

        assertThat(status("slow").lag()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(95));
        assertThat(status("slow").well(Duration.ofMinutes(5))).isTrue();
        assertThat(status("slow").well(Duration.ofMinutes(1))).isFalse();
    }
}
