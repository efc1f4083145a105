package fr.maillage.platform.http.export;

import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many exports an instance writes at a time, and how many of them for one client of one organization; the next is told
 * to come back (503), so that searches stay quick and callers who read slowly keep nobody else out.
 */
@ApplicationScoped
class ExportGate {

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Map<String, Integer> taken = new HashMap<>();
    private final int atOnce;
    private final int perClient;
    private final Duration longest;
    private final Clock clock;
    private final Caller caller;
    private final CurrentVertxRequest request;

    ExportGate(
            @ConfigProperty(name = "maillage.exports.at-once", defaultValue = "4") int atOnce,
            @ConfigProperty(name = "maillage.exports.per-client", defaultValue = "2") int perClient,
            @ConfigProperty(name = "maillage.exports.longest", defaultValue = "PT30M") Duration longest,
            Clock clock,
            Caller caller,
            CurrentVertxRequest request) {
        this.atOnce = atOnce;
        this.perClient = perClient;
        this.longest = longest;
        this.clock = clock;
        this.caller = caller;
        this.request = request;
    }

    /** A place until it is closed, or until the request at hand has been answered in whatever way. */
    Place enter() {
        String client = caller.client() + "/" + String.join(",", caller.organizations());
        take(client);
        Place place = new Place(client, clock.instant().plus(longest));
        request.getCurrent().addEndHandler(_ -> place.close());
        return place;
    }

    private void take(String client) {
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
