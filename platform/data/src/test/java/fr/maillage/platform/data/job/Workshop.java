package fr.maillage.platform.data.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A handler that does what a test says, and the instances that run it. */
final class Workshop implements JobHandler, AutoCloseable {

    /** What a run does. */
    @FunctionalInterface
    interface Work {
        JobOutcome of(JobRun run) throws Exception;
    }

    private record Settings(Duration lease, Duration poll, int attempts, String directory) implements JobSettings {}

    private final JobDatabase database;
    private final String prefix;
    private final Work work;
    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final List<Job> started = new CopyOnWriteArrayList<>();
    private final List<Job> finished = new CopyOnWriteArrayList<>();
    private volatile boolean cleaningFails;

    Workshop(JobDatabase database, String prefix, Work work) {
        this.database = database;
        this.prefix = prefix;
        this.work = work;
    }

    /** Another instance, under a name of its own. */
    Lane open(String worker) {
        Lane lane = new Lane(
                this,
                database.leases(),
                new Settings(Duration.ofSeconds(4), Duration.ofMillis(50), 3, "unused"),
                worker);
        lanes.add(lane);
        lane.start();
        return lane;
    }

    @Override
    public String kindPrefix() {
        return prefix;
    }

    @Override
    public JobOutcome run(JobRun run) throws Exception {
        started.add(run.job());
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return work.of(run);
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public void finished(Job job) {
        finished.add(job);
        if (cleaningFails) {
            throw new IllegalStateException("cannot clean up");
        }
    }

    void failToCleanUp() {
        cleaningFails = true;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    List<Job> started() {
        return started;
    }

    List<Job> finished() {
        return finished;
    }

    /** Works on and on, until it is told to stop. */
    static JobOutcome forever(JobRun run) throws InterruptedException {
        while (true) {
            run.checkpoint();
            Thread.sleep(10);
        }
    }

    static JobOutcome briefly(JobRun run) throws InterruptedException {
        Thread.sleep(60);
        return JobOutcome.succeeded();
    }

    @Override
    public void close() {
        lanes.forEach(Lane::stop);
        try {
            for (Lane lane : lanes) {
                lane.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
