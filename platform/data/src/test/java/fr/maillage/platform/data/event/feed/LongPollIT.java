package fr.maillage.platform.data.event.feed;

import static fr.maillage.platform.data.sample.Publishing.RENNES;
import static fr.maillage.platform.data.sample.Publishing.TOULOUSE;
import static fr.maillage.platform.data.sample.Publishing.changedReference;
import static fr.maillage.platform.data.sample.Publishing.changedThingOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.FeedClient;
import fr.maillage.platform.data.sample.FeedClient.Answer;
import fr.maillage.platform.data.sample.Publishing;
import fr.maillage.platform.data.sample.SideDoor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Waiting for news. */
@QuarkusTest
class LongPollIT {

    private static final int ROUNDS = 11;

    private final Publishing publishing;
    private final FeedClient client;
    private final SideDoor database;

    LongPollIT(Publishing publishing, FeedClient client, SideDoor database) {
        this.publishing = publishing;
        this.client = client;
        this.database = database;
    }

    private UUID lastSealed() throws Exception {
        UUID id = publishing.as("", changedReference());
        while (database.number("select count(*) from event where id = '" + id + "'") == 0) {
            Thread.sleep(10);
        }
        return id;
    }

    @FunctionalInterface
    private interface Commit {
        UUID run() throws Exception;
    }

    /** The median time from the end of a commit to the end of the answer. */
    private Duration wakingTime(Commit commit) throws Exception {
        List<Duration> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ROUNDS; i++) {
                UUID last = lastSealed();
                Future<Answer> waiting =
                        threads.submit(() -> client.of(TOULOUSE).get("wait=20&after=" + last));
                Thread.sleep(150);
                UUID published = commit.run();
                long committed = System.nanoTime();
                Answer answer = waiting.get();
                times.add(Duration.ofNanos(answer.receivedAt() - committed));
                assertThat(answer.ids()).containsExactly(published);
            }
        }
        return times.stream().sorted().toList().get(ROUNDS / 2);
    }

    @Test
    void a_commit_of_this_instance_wakes_the_reader_within_100_ms() throws Exception {
        Duration median = wakingTime(() -> publishing.as(TOULOUSE, changedThingOf(TOULOUSE)));

        assertThat(median).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void a_commit_of_another_instance_does_so_too() throws Exception {
        Duration median = wakingTime(() -> publishing
                .elsewhere(TOULOUSE, List.of(changedThingOf(TOULOUSE)))
                .getFirst());

        assertThat(median).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void what_another_tenant_does_wakes_nobody_for_nothing() throws Exception {
        UUID last = lastSealed();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> rennes = threads.submit(() -> client.of(RENNES).get("wait=1&after=" + last));
            Thread.sleep(200);

            publishing.as(TOULOUSE, changedThingOf(TOULOUSE));

            Answer answer = rennes.get();
            assertThat(answer.ids()).isEmpty();
            assertThat(answer.next()).endsWith("after=" + last);
            assertThat(answer.took()).isGreaterThan(Duration.ofMillis(950));
        }
    }

    @Test
    void two_hundred_wait_on_two_connections_and_hold_none() throws Exception {
        UUID last = lastSealed();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> waiting = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                waiting.add(threads.submit(() -> client.of(TOULOUSE).get("wait=20&after=" + last)));
            }
            Thread.sleep(2000);

            long busy = database.number("""
                    select count(*) from pg_stat_activity
                     where usename in ('sample_app', 'sample_worker') and state like 'idle in transaction%'""");
            Answer meanwhile = client.of(RENNES).get("after=" + last);
            UUID published = publishing.as(TOULOUSE, changedThingOf(TOULOUSE));

            assertThat(busy).isZero();
            assertThat(meanwhile.took()).isLessThan(Duration.ofSeconds(1));
            for (Future<Answer> one : waiting) {
                assertThat(one.get().ids()).containsExactly(published);
            }
        }
    }

    @Test
    void one_client_cannot_take_every_place_to_wait() throws Exception {
        UUID last = lastSealed();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> waiting = new ArrayList<>();
            for (int i = 0; i < 430; i++) {
                waiting.add(threads.submit(() -> client.of(TOULOUSE).get("wait=8&after=" + last)));
            }
            Thread.sleep(4000);
            Answer other = client.of(RENNES).get("wait=1&after=" + last);
            publishing.as(TOULOUSE, changedThingOf(TOULOUSE));

            int refused = 0;
            for (Future<Answer> one : waiting) {
                if (one.get().status() == 429) {
                    assertThat(one.get().problem(429)).isEqualTo("too-many-waiting");
                    assertThat(one.get().retryAfter()).isEqualTo("5");
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(30);
            assertThat(other.status()).isEqualTo(200);
        }
    }
}
