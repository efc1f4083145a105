package fr.maillage.platform.data.event.feed;

import fr.maillage.platform.data.event.EventSettings;
import fr.maillage.platform.http.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** How many requests may wait for news at the same time: in all, and of one client, so that none takes every place. */
@ApplicationScoped
class Waiting {

    private static final Duration LATER = Duration.ofSeconds(5);

    private final int mostOfClient;
    private final Semaphore places;
    private final ConcurrentMap<String, Integer> ofClient = new ConcurrentHashMap<>();

    Waiting(EventSettings settings) {
        this.mostOfClient = settings.waitingPerClient();
        this.places = new Semaphore(settings.waiting());
    }

    /** A place to wait, to be closed when the waiting is over. */
    Place take(String client) {
        if (!places.tryAcquire()) {
            throw Problem.of(FeedProblem.TOO_MANY_WAITING).retryAfter(LATER);
        }
        Place place = new Place(client);
        if (ofClient.merge(client, 1, Integer::sum) > mostOfClient) {
            place.close();
            throw Problem.of(FeedProblem.TOO_MANY_WAITING).retryAfter(LATER);
        }
        return place;
    }

    final class Place implements AutoCloseable {

        private final String client;

        private Place(String client) {
            this.client = client;
        }

        @Override
        public void close() {
            ofClient.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
            places.release();
        }
    }
}
