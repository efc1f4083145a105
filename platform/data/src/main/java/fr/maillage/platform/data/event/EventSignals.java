package fr.maillage.platform.data.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who wakes whom inside this instance: a commit wakes the sealer, a sealed event wakes those who wait for news. Waiting
 * holds no database connection. The signals carry no data: whoever wakes reads the feed again with its own rights.
 */
@ApplicationScoped
public class EventSignals {

    private final Semaphore commits = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position;
    private int waiting;
    private boolean closed;

    /** Events of this instance were committed; for writers that commit by themselves instead of through JTA. */
    public void committed() {
        commits.release();
    }

    /** Waits for {@link #committed()}, at most so long. */
    void awaitCommitted(Duration longest) throws InterruptedException {
        if (commits.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            commits.drainPermits();
        }
    }

    /** The feed now reaches this position. */
    void sealed(long reached) {
        lock.lock();
        try {
            if (reached != position) {
                position = reached;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is known of the feed; to be asked before reading, and given to {@link #awaitOther} if nothing was found. */
    public long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the feed has another position than this one; false when the time is over or the service stops. */
    public boolean awaitOther(long known, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            announce();
            while (position == known && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position != known && !closed;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    // The first to wait makes the sealer look often from now on.
    private void announce() {
        waiting++;
        if (waiting == 1) {
            commits.release();
        }
    }

    boolean somebodyWaits() {
        lock.lock();
        try {
            return waiting > 0;
        } finally {
            lock.unlock();
        }
    }

    /** The service stops: nobody waits any longer. */
    void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        commits.release();
    }
}
