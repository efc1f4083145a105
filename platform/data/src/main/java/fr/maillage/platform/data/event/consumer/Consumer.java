package fr.maillage.platform.data.event.consumer;

import fr.maillage.platform.data.event.consumer.Positions.Position;
import fr.maillage.platform.data.event.feed.CloudEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One handler and the thread that feeds it, while this instance is the one that consumes. */
final class Consumer {

    private static final Logger LOG = Logger.getLogger(Consumer.class);

    private final EventHandler handler;
    private final FeedSource feed;
    private final String holder;
    private final ConsumerStores stores;
    private final ConsumerSettings settings;
    private final Delivery delivery;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean reading;
    private int failures;

    Consumer(EventHandler handler, FeedSource feed, String holder, ConsumerStores stores, ConsumerSettings settings) {
        this.handler = handler;
        this.feed = feed;
        this.holder = holder;
        this.stores = stores;
        this.settings = settings;
        this.delivery = new Delivery(handler, holder, stores, settings);
        this.thread =
                Thread.ofPlatform().name("consumer-" + handler.name()).daemon().unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    /** Ends after the transaction under way, and lets another instance take over at once. */
    void stop() throws InterruptedException {
        stopping.countDown();
        if (reading) {
            thread.interrupt();
        }
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void loop() {
        while (!stopped()) {
            try {
                Optional<Position> position = stores.positions().claim(handler.name(), holder);
                if (position.isPresent()) {
                    round(position.get());
                } else {
                    rest(settings.lease().dividedBy(4));
                }
                failures = 0;
            } catch (PositionLost lost) {
                LOG.debugf("%s: %s", handler.name(), lost.getMessage());
            } catch (InterruptedException e) {
                LOG.debugf("%s: read interrupted", handler.name());
            } catch (Exception | LinkageError e) {
                failed(e);
            }
        }
        release();
    }

    private void round(Position position) throws Exception {
        delivery.retryDue();
        UUID after = position.lastEvent();
        try {
            List<CloudEvent> events = read(after);
            delivery.deliver(after, events);
            if (events.size() < settings.limit()) {
                stores.positions().caughtUp(handler.name(), holder);
            }
        } catch (FeedGap gap) {
            goBack(gap);
        }
    }

    private List<CloudEvent> read(@Nullable UUID after) throws Exception {
        Duration wait = stores.parked().untilNext(handler.name(), settings.patience());
        reading = true;
        try {
            if (stopped()) {
                throw new InterruptedException("stopping");
            }
            return feed.read(after, settings.limit(), wait);
        } finally {
            reading = false;
        }
    }

    /**
     * A feed that was restored to an earlier state knows an earlier event: the consumer returns to the latest of those
     * it acted upon that the feed still knows, and what it reads again is recognized. What expired unread is a gap
     * that a person must know of.
     */
    private void goBack(FeedGap gap) throws Exception {
        boolean missed = gap.kind() == FeedGap.Kind.EXPIRED;
        UUID known = missed ? null : latestKnown();
        LOG.errorf("%s: feed %s is %s; going on from %s", handler.name(), handler.feed(), gap.kind(), known);
        stores.positions().rewind(handler.name(), holder, known, missed);
    }

    private @Nullable UUID latestKnown() throws Exception {
        int back = 0;
        while (true) {
            Optional<UUID> earlier = stores.received().back(handler.name(), back);
            if (earlier.isEmpty()) {
                return null;
            }
            try {
                feed.read(earlier.get(), 1, Duration.ZERO);
                return earlier.get();
            } catch (FeedGap stillUnknown) {
                back = back * 2 + 1;
            }
        }
    }

    private void failed(Throwable failure) {
        failures++;
        String kind = failure instanceof FeedUnavailable ? failure.getMessage() : Failure.kind(failure);
        LOG.warnf("%s: %s, try %d", handler.name(), kind, failures);
        try {
            stores.positions().failing(handler.name(), holder, String.valueOf(kind));
        } catch (SQLException e) {
            LOG.debugf("%s: failure not noted: %s", handler.name(), e.getSQLState());
        }
        try {
            rest(settings.pause(failures));
        } catch (InterruptedException e) {
            LOG.debugf("%s: rest interrupted", handler.name());
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debugf("%s: stopping", handler.name());
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void release() {
        try {
            stores.positions().release(handler.name(), holder);
        } catch (SQLException e) {
            LOG.debugf("%s: lease not released: %s", handler.name(), e.getSQLState());
        }
    }
}
