package fr.maillage.platform.data.job;

import fr.maillage.platform.data.job.JobInterrupted.Why;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps a running job's lease alive and its progress visible, about once a second, from a thread of its own: a handler
 * deep in one long statement still holds its job. When the database cannot be reached for a whole lease, the run is
 * told to stop, because another instance may then have taken it.
 */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final long INTERVAL_MS = 1000;

    private final JobRun run;
    private final JobLeases leases;
    private final String worker;
    private final Duration lease;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Heartbeat(JobRun run, JobLeases leases, String worker, Duration lease) {
        this.run = run;
        this.leases = leases;
        this.worker = worker;
        this.lease = lease;
        this.thread = Thread.ofVirtual().name("job-heartbeat").start(this::beatUntilClosed);
    }

    private void beatUntilClosed() {
        long lastGood = System.nanoTime();
        try {
            while (!closed.await(INTERVAL_MS, TimeUnit.MILLISECONDS)) {
                try {
                    Why why = leases.beat(run, worker, lease.toSeconds());
                    lastGood = System.nanoTime();
                    if (why != null) {
                        run.stop(why);
                    }
                } catch (SQLException e) {
                    LOG.warnf("lease of job %s not renewed: %s", run.job().id(), e.getSQLState());
                    if (System.nanoTime() - lastGood > lease.toNanos()) {
                        run.stop(Why.LEASE_LOST);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
