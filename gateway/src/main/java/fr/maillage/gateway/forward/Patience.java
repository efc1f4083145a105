package fr.maillage.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time one request has for its answer, running on the event loop. */
final class Patience {

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Duration whole;
    private final Duration longest;
    private final Runnable lost;

    private long timer = NO_TIMER;
    private long begunAt;

    /**
     * @param whole what this request is given
     * @param longest what a request is given at most
     */
    Patience(Vertx vertx, Duration whole, Duration longest, Runnable lost) {
        this.vertx = vertx;
        this.whole = whole;
        this.longest = longest;
        this.lost = lost;
    }

    void begin() {
        if (timer == NO_TIMER) {
            begunAt = System.nanoTime();
            timer = vertx.setTimer(whole.toMillis(), fired -> lost.run());
        }
    }

    void end() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    Duration whole() {
        return whole;
    }

    /** In milliseconds, at least one. */
    long left() {
        long gone = timer == NO_TIMER ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begunAt);
        return Math.max(1, whole.toMillis() - gone);
    }

    /** Whether a caller asked for less than the usual: its haste says nothing about the service. */
    boolean isHasty() {
        return whole.compareTo(longest) < 0;
    }
}
