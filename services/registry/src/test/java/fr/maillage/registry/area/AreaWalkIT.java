package fr.maillage.registry.area;

import static fr.maillage.registry.area.Areas.PATH;
import static fr.maillage.registry.area.Areas.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walking a long list while others write. 20 000 rows by default; {@code -Dmaillage.walk.rows=100000} for the full size.
 */
@QuarkusTest
class AreaWalkIT {

    private static final Logger LOG = Logger.getLogger(AreaWalkIT.class);

    /** An organization of its own: other tests count theirs. */
    private static final String ORGANIZATION = "200000172";

    private static final int ROWS = Integer.getInteger("maillage.walk.rows", 20_000);
    private static final int WRITERS = 8;

    /** Between two writes of one writer: the walk is judged, not the machine. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Test
    void a_walk_while_eight_writers_write_gives_every_standing_row_once() throws Exception {
        RegistryApi.awaitReference();
        ManyAreas.make(ORGANIZATION, "b", 0, ROWS);
        ManyAreas.analyze();
        AtomicBoolean walking = new AtomicBoolean(true);
        AtomicLong written = new AtomicLong();

        List<String> walked;
        Duration took;
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(pool.submit(() -> write(writer, walking, written)));
            }
            long start = System.nanoTime();
            walked = walk();
            took = Duration.ofNanos(System.nanoTime() - start);
            walking.set(false);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        LOG.infof(
                "walked %d rows in %d ms while %d writers inserted and deleted %d rows",
                walked.size(), took.toMillis(), WRITERS, written.get());
        List<String> standing =
                walked.stream().filter(name -> name.matches("b[0-9]{7}")).toList();
        assertThat(new HashSet<>(walked)).as("no row twice").hasSameSizeAs(walked);
        assertThat(standing).as("every row that stood throughout").hasSize(ROWS);
        assertThat(walked).isSorted();
        assertThat(written.get()).isPositive();
    }

    private static List<String> walk() {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = officer(ORGANIZATION)
                    .urlEncodingEnabled(false)
                    .get(PATH + "?limit=200&fields=name" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.name", String.class));
            cursor = page.getString("page.next");
        }
        return names;
    }

    /** Rows before, among and behind the standing ones, made and removed again and again. */
    private static @Nullable Void write(int writer, AtomicBoolean walking, AtomicLong written) throws SQLException {
        String[] places = {"a", "b" + "%07d".formatted((ROWS / WRITERS) * writer) + "x", "c"};
        int round = 0;
        while (walking.get()) {
            String prefix = places[round++ % places.length] + writer + "w";
            ManyAreas.make(ORGANIZATION, prefix, 0, 20);
            ManyAreas.remove(ORGANIZATION, prefix, prefix + "\uffff");
            written.addAndGet(40);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return null;
    }
}
