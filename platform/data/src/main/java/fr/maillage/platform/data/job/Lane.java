package fr.maillage.platform.data.job;

import fr.maillage.platform.data.job.JobInterrupted.Why;
import fr.maillage.platform.http.language.Text;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One handler of one instance and the thread that feeds it. The thread outlives whatever a handler throws. */
final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final JobHandler handler;
    private final JobLeases leases;
    private final JobSettings settings;
    private final String worker;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable JobRun current;

    Lane(JobHandler handler, JobLeases leases, JobSettings settings, String worker) {
        this.handler = handler;
        this.leases = leases;
        this.settings = settings;
        this.worker = worker;
        this.thread = Thread.ofPlatform()
                .name("jobs-" + handler.kindPrefix())
                .daemon()
                .unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    /** Looks for work now. */
    void wake() {
        bell.release();
    }

    /** Takes no more work and stops the run at its next checkpoint; it will be taken up again. */
    void stop() {
        stopping = true;
        JobRun run = current;
        if (run != null) {
            run.stop(Why.STOPPING);
        }
        bell.release();
    }

    void join(Duration patience) throws InterruptedException {
        thread.join(patience);
    }

    private void loop() {
        while (!stopping) {
            try {
                if (!runOne()) {
                    rest();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException e) {
                LOG.warnf("no job could be taken or ended, trying again: %s", e.getSQLState());
                restQuietly();
            } catch (RuntimeException | Error e) {
                LOG.errorf(e, "jobs of %s: trying again", handler.kindPrefix());
                restQuietly();
            }
        }
    }

    private boolean runOne() throws SQLException {
        Optional<JobRun> claimed =
                leases.claim(handler.kindPrefix(), worker, settings.lease().toSeconds());
        if (claimed.isEmpty()) {
            return false;
        }
        JobRun run = claimed.get();
        current = run;
        try {
            // A stop between the claim and the line above would not have been told.
            if (stopping) {
                run.stop(Why.STOPPING);
            }
            execute(run);
        } finally {
            current = null;
        }
        return true;
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void restQuietly() {
        try {
            rest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(JobRun run) throws SQLException {
        Job job = run.job();
        if (job.attempt() > settings.attempts()) {
            finish(run, JobState.FAILED, interruptedTooOften(job));
            return;
        }
        try {
            switch (handled(run)) {
                case JobOutcome.Succeeded _ -> finish(run, JobState.SUCCEEDED, null);
                case JobOutcome.WaitingRelease waiting -> finish(run, JobState.WAITING_RELEASE, waiting.reason());
            }
        } catch (JobInterrupted interrupted) {
            interrupted(run, interrupted.why());
        } catch (JobFailure failure) {
            finish(run, JobState.FAILED, failure.problem());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.errorf(e, "job %s (%s) failed", job.id(), job.kind());
            finish(run, JobState.FAILED, unexpected());
        }
    }

    private JobOutcome handled(JobRun run) throws Exception {
        try (Heartbeat _ = new Heartbeat(run, leases, worker, settings.lease())) {
            run.checkpoint();
            return handler.run(run);
        }
    }

    private void interrupted(JobRun run, Why why) throws SQLException {
        switch (why) {
            case CANCELLED -> finish(run, JobState.CANCELLED, null);
            case STOPPING -> leases.end(run, worker, JobState.QUEUED, null);
            case LEASE_LOST ->
                LOG.warnf("job %s was taken over by another instance", run.job().id());
        }
    }

    private void finish(JobRun run, JobState state, @Nullable JobProblem failure) throws SQLException {
        Optional<Job> ended = leases.end(run, worker, state, failure);
        LOG.infof("job %s (%s): %s %s", run.job().id(), run.job().kind(), state, run.counts());
        if (ended.isPresent() && state.finished()) {
            try {
                handler.finished(ended.get());
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "job %s is %s, but what it kept was not freed",
                        run.job().id(),
                        state);
            }
        }
    }

    private static JobProblem interruptedTooOften(Job job) {
        int times = job.attempt() - 1;
        return JobProblem.of(
                JobCode.JOB_INTERRUPTED,
                Text.of(
                        "Le service s'est arrêté %d fois pendant ce traitement ; il n'est plus repris, rien n'a été modifié."
                                .formatted(times),
                        "The service stopped %d times while this job ran; it is not taken up again, nothing was changed."
                                .formatted(times)));
    }

    private static JobProblem unexpected() {
        return JobProblem.of(
                JobCode.JOB_ERROR,
                Text.of(
                        "Le traitement s'est arrêté sur une erreur imprévue ; rien n'a été modifié.",
                        "The job stopped on an unexpected error; nothing was changed."));
    }
}
