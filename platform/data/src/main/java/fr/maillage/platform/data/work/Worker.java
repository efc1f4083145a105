package fr.maillage.platform.data.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One thread that looks for work whenever it is woken, and from time to time for what other instances left. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long SECONDS_TO_END = 10;

    private final String name;
    private final Duration poll;
    private final Round round;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /** Everything that is to be done now; what it throws is logged, and tried again with the next one. */
    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    public Worker(String name, Duration poll, Round round) {
        this.name = name;
        this.poll = poll;
        this.round = round;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
    }

    public void start() {
        thread.start();
    }

    /** Waits a little for the round under way. */
    public void stop() throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
    }

    /** There is something to do; to be called after the commit. */
    public void wake() {
        work.release();
    }

    /** Whether a round should come to its end. */
    public boolean stopping() {
        return stopping;
    }

    private void loop() {
        while (!stopping) {
            try {
                once();
                if (work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void once() throws InterruptedException {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s: not all looked at, trying again: %s", name, e);
        }
    }
}
