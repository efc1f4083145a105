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
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A long feed, walked page by page over HTTP while others write. */
@QuarkusTest
class WalkIT {

    private static final int EVENTS = 100_000;
    private static final int TOGETHER = 10_000;
    private static final int WRITERS = 8;

    private final Publishing publishing;
    private final FeedClient client;
    private final SideDoor database;

    WalkIT(Publishing publishing, FeedClient client, SideDoor database) {
        this.publishing = publishing;
        this.client = client;
        this.database = database;
    }

    @Test
    void a_hundred_thousand_events_are_walked_without_gap_or_double_while_eight_write() throws Exception {
        UUID start = publishing.as("", changedReference());
        List<UUID> present = new ArrayList<>();
        for (int i = 0; i < EVENTS / TOGETHER; i++) {
            present.addAll(publishing.elsewhere(
                    TOULOUSE,
                    Stream.generate(() -> changedThingOf(TOULOUSE))
                            .limit(TOGETHER)
                            .toList()));
        }
        waitUntilSealed();
        Queue<UUID> added = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();

        List<UUID> walked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String tenant = i % 2 == 0 ? TOULOUSE : RENNES;
                writers.add(threads.submit(() -> writeUntil(over, tenant, added)));
            }
            UUID last = present.getLast();
            Answer page = client.of(TOULOUSE).get("limit=1000&after=" + start);
            while (!page.ids().isEmpty()) {
                walked.addAll(page.ids());
                over.compareAndSet(false, page.ids().contains(last));
                if (over.get()) {
                    settle(writers);
                }
                page = client.of(TOULOUSE).follow(page);
            }
        }

        assertThat(walked).doesNotHaveDuplicates().hasSize(EVENTS + added.size());
        assertThat(walked.subList(0, EVENTS)).isEqualTo(present);
        assertThat(walked).containsAll(added);
        assertThat(added).hasSizeGreaterThan(100);
    }

    /** Events of one tenant, a few a transaction; those of the walking tenant are remembered. */
    private int writeUntil(AtomicBoolean over, String tenant, Queue<UUID> added) throws Exception {
        int written = 0;
        while (!over.get()) {
            List<UUID> ids = publishing.elsewhere(tenant, List.of(changedThingOf(tenant), changedThingOf(tenant)));
            if (tenant.equals(TOULOUSE)) {
                added.addAll(ids);
            }
            written += ids.size();
        }
        return written;
    }

    private void settle(List<Future<Integer>> writers) throws Exception {
        for (Future<Integer> writer : writers) {
            writer.get();
        }
        waitUntilSealed();
    }

    private void waitUntilSealed() throws Exception {
        while (database.number("select count(*) from outbox") > 0) {
            Thread.sleep(50);
        }
    }
}
