package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.feed.CloudEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feed to read from, here or elsewhere. */
interface FeedSource {

    /** What follows an event, in order; empty when nothing came in time. Holds no database connection. */
    List<CloudEvent> read(@Nullable UUID after, int limit, Duration wait)
            throws FeedUnavailable, FeedGap, InterruptedException;
}
