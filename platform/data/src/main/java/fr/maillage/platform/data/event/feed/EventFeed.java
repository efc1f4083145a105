package fr.maillage.platform.data.event.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.event.EventId;
import fr.maillage.platform.data.event.EventRetention;
import fr.maillage.platform.data.event.EventSignals;
import fr.maillage.platform.data.event.EventsUnavailable;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The feed of this service. A resource offers it with one operation, on a virtual thread:
 *
 * <pre>{@code
 * @GET
 * @Produces({EventFeed.BATCH, MediaTypes.JSON})
 * @RunOnVirtualThread
 * @PermissionsAllowed("registry:read")
 * public Response list(@Valid @BeanParam FeedRequest request, @Context UriInfo uri) {
 *     return feed.answer(request, uri);
 * }
 * }</pre>
 */
@ApplicationScoped
public class EventFeed {

    /** Media type of a JSON array of CloudEvents. */
    public static final String BATCH = "application/cloudevents-batch+json";

    /** For the contract of the operation. */
    public static final String DESCRIPTION =
            "Les évènements dans leur ordre : ceux des données de référence, de vos objets, et des objets partagés avec vous. Reprenez par `Link: rel=\"next\"` ; une liste vide veut dire : rien de nouveau. Livrés au moins une fois : `source` et `id` les reconnaissent. Conservés 400 jours au moins. / Events in their order: of reference data, of your objects, and of objects shared with you. Go on by `Link: rel=\"next\"`; an empty list means nothing new. Delivered at least once: know them by `source` and `id`. Kept for 400 days at least.";

    public static final String ANSWER =
            "Évènements, du plus ancien au plus récent ; `data: null` dit que l’objet n’est plus. / Events, oldest first; `data: null` says that the object is gone.";

    /** A reader that was woken for an event it may not see looks again no sooner than this. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final FeedStore store;
    private final EventSignals signals;
    private final EventRetention retention;
    private final Waiting waiting;
    private final Caller caller;
    private final ObjectMapper json;
    private final String service;

    EventFeed(
            FeedStore store,
            EventSignals signals,
            EventRetention retention,
            Waiting waiting,
            Caller caller,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.store = store;
        this.signals = signals;
        this.retention = retention;
        this.waiting = waiting;
        this.caller = caller;
        this.json = json;
        this.service = service;
    }

    /** The caller's next events as a CloudEvents batch; {@code Link: rel="next"} is the request to make next. */
    public Response answer(FeedRequest request, UriInfo uri) {
        FeedReader reader = FeedReader.of(caller, service);
        try {
            List<CloudEvent> events = request.waitSeconds() == 0
                    ? list(reader, request.after(), request.limit())
                    : await(reader, request, caller.client());
            return Response.ok(json.writeValueAsBytes(events))
                    .header("Link", FeedLink.next(uri, request, events))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events are not writable as json", e);
        }
    }

    /** What follows an event, at once. */
    public List<CloudEvent> list(FeedReader reader, @Nullable UUID after, int limit) {
        try {
            return store.list(reader, position(after), limit);
        } catch (SQLException e) {
            throw new EventsUnavailable(e);
        }
    }

    private List<CloudEvent> await(FeedReader reader, FeedRequest request, String client) {
        if (!Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("the feed waits on " + Thread.currentThread()
                    + ", its operation must be annotated with @RunOnVirtualThread");
        }
        try (var _ = waiting.take(client)) {
            return await(reader, request.after(), request.limit(), Duration.ofSeconds(request.waitSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** What follows an event, as soon as there is something; empty when the time is over. */
    public List<CloudEvent> await(FeedReader reader, @Nullable UUID after, int limit, Duration longest)
            throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        try {
            long known = signals.position();
            long position = position(after);
            List<CloudEvent> found = store.list(reader, position, limit);
            while (found.isEmpty() && signals.awaitOther(known, left(end))) {
                known = signals.position();
                found = store.list(reader, position, limit);
                if (found.isEmpty()) {
                    Thread.sleep(BREATH);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new EventsUnavailable(e);
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private long position(@Nullable UUID after) throws SQLException {
        if (after == null) {
            return BEFORE_ALL;
        }
        return store.positionOf(after).orElseThrow(() -> gone(after));
    }

    private Problem gone(UUID after) {
        boolean expired = after.version() == 7 && EventId.time(after).isBefore(retention.horizon());
        FeedProblem code = expired ? FeedProblem.EXPIRED_EVENT : FeedProblem.UNKNOWN_EVENT;
        return Problem.of(code, code.explanation()).header("Link", "</api/" + service + "/v1/events>; rel=\"start\"");
    }
}
