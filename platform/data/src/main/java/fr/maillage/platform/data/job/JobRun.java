package fr.maillage.platform.data.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a handler sees of the job it runs: it reports progress here and asks, often, whether it may go on. Reports are
 * kept in memory and written by the runner's heartbeat, about once a second.
 */
public final class JobRun {

    private final Job job;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final List<JobWarning> warnings = new CopyOnWriteArrayList<>();
    private volatile String stage = "started";
    private volatile double progress;
    private volatile JobInterrupted.@Nullable Why stop;

    JobRun(Job job) {
        this.job = job;
    }

    public Job job() {
        return job;
    }

    /** Names the step that begins, and the share of the whole that is done, 0 to 1. */
    public void stage(String name, double shareDone) {
        stage = name;
        progress(shareDone);
        checkpoint();
    }

    public void progress(double shareDone) {
        progress = Math.clamp(shareDone, 0, 1);
    }

    public void count(String name, long value) {
        counts.put(name, value);
    }

    public void warn(JobWarning warning) {
        warnings.add(warning);
    }

    /** To be called at least every second or so of work: ends the run when it was cancelled or must stop. */
    public void checkpoint() {
        JobInterrupted.Why why = stop;
        if (why != null) {
            throw new JobInterrupted(why);
        }
    }

    /** Ends the run when the handler finds by itself that another instance has taken the job; never returns. */
    public void abandon() {
        stop = JobInterrupted.Why.LEASE_LOST;
        checkpoint();
    }

    void stop(JobInterrupted.Why why) {
        stop = why;
    }

    String stage() {
        return stage;
    }

    double progress() {
        return progress;
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    List<JobWarning> warnings() {
        return List.copyOf(warnings);
    }
}
