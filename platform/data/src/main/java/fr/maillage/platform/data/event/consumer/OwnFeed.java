package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.EventsUnavailable;
import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.event.feed.EventFeed;
import fr.maillage.platform.data.event.feed.FeedProblem;
import fr.maillage.platform.data.event.feed.FeedReader;
import fr.maillage.platform.http.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The feed of this very service, read without a request. */
final class OwnFeed implements FeedSource {

    private final EventFeed feed;

    OwnFeed(EventFeed feed) {
        this.feed = feed;
    }

    @Override
    public List<CloudEvent> read(@Nullable UUID after, int limit, Duration wait)
            throws FeedUnavailable, FeedGap, InterruptedException {
        try {
            return feed.await(new FeedReader.Relay(), after, limit, wait);
        } catch (EventsUnavailable e) {
            throw new FeedUnavailable("database", e);
        } catch (Problem e) {
            throw new FeedGap(e.code() == FeedProblem.EXPIRED_EVENT ? FeedGap.Kind.EXPIRED : FeedGap.Kind.UNKNOWN);
        }
    }
}
