package fr.maillage.platform.http.export;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Places for exports: so many at a time, so many of them for one client, each for so long. */
final class ExportPlaces {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Map<String, Integer> taken = new HashMap<>();
    private final int atOnce;
    private final int perClient;
    private final Duration longest;
    private final Clock clock;

    ExportPlaces(int atOnce, int perClient, Duration longest, Clock clock) {
        this.atOnce = atOnce;
        this.perClient = perClient;
        this.longest = longest;
        this.clock = clock;
    }

    /** A place until it is closed; refused when there is none, or none for this client. */
    Place take(String client) {
        synchronized (taken) {
            int all = taken.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= atOnce) {
                throw refused(
                        "D'autres exports sont en cours ; reprenez dans quelques secondes.",
                        "Other exports are under way; try again in a few seconds.");
            }
            if (taken.getOrDefault(client, 0) >= perClient) {
                throw refused(
                        "%d exports de ce client sont en cours ; reprenez quand l'un est fini.".formatted(perClient),
                        "%d exports of this client are under way; try again when one has ended.".formatted(perClient));
            }
            taken.merge(client, 1, Integer::sum);
        }
        return new Place(client, clock.instant().plus(longest));
    }

    private void leave(String client) {
        synchronized (taken) {
            taken.computeIfPresent(client, (_, places) -> places == 1 ? null : places - 1);
        }
    }

    private static Problem refused(String fr, String en) {
        return Problem.of(StandardProblem.DEPENDENCY_UNAVAILABLE, fr, en).retryAfter(LATER);
    }

    final class Place implements AutoCloseable {

        private final String client;
        private final Instant end;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(String client, Instant end) {
            this.client = client;
            this.end = end;
        }

        /** Asked between pages: who reads too slowly gets no other. */
        void inTime() {
            if (clock.instant().isAfter(end)) {
                throw new IllegalStateException("an export took longer than " + longest);
            }
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                leave(client);
            }
        }
    }
}
