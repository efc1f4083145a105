package fr.maillage.platform.data.job;

import fr.maillage.platform.data.job.JobInterrupted.Why;
import fr.maillage.platform.http.language.Text;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes jobs and runs their handlers, one at a time for each handler of this instance. Call {@link #wake()} after
 * queueing, so that the job starts at once instead of at the next poll.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final JobLeases leases;
    private final JobSettings settings;
    private final Instance<JobHandler> handlers;
    private final List<Lane> lanes = new ArrayList<>();
    private volatile boolean stopping;
    private String worker = "";

    JobRunner(JobLeases leases, JobSettings settings, @Any Instance<JobHandler> handlers) {
        this.leases = leases;
        this.settings = settings;
        this.handlers = handlers;
    }

    void start(@Observes StartupEvent event) throws IOException, SQLException {
        worker = instanceName(Path.of(settings.directory()));
        int orphans = leases.freeOwnOrphans(worker);
        if (orphans > 0) {
            LOG.infof("%d interrupted job(s) of this instance will be taken up again", orphans);
        }
        for (JobHandler handler : handlers) {
            Lane lane = new Lane(handler);
            lanes.add(lane);
            lane.thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (Lane lane : lanes) {
            JobRun run = lane.current;
            if (run != null) {
                run.stop(Why.STOPPING);
            }
            lane.bell.release();
        }
        for (Lane lane : lanes) {
            lane.thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /** Looks for work now. */
    public void wake() {
        lanes.forEach(lane -> lane.bell.release());
    }

    private static String instanceName(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("instance-id");
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }

    /** One handler and the thread that feeds it. */
    private final class Lane {

        private final JobHandler handler;
        private final Semaphore bell = new Semaphore(0);
        private final Thread thread;
        private volatile @Nullable JobRun current;

        Lane(JobHandler handler) {
            this.handler = handler;
            this.thread = Thread.ofPlatform()
                    .name("jobs-" + handler.kindPrefix())
                    .daemon()
                    .unstarted(this::loop);
        }

        private void loop() {
            while (!stopping) {
                try {
                    Optional<Job> job = leases.claim(
                            handler.kindPrefix(), worker, settings.lease().toSeconds());
                    if (job.isPresent()) {
                        execute(job.get());
                    } else {
                        rest();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (SQLException e) {
                    LOG.warnf("no job could be taken, trying again: %s", e.getSQLState());
                    restQuietly();
                }
            }
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

        private void execute(Job job) throws SQLException {
            JobRun run = new JobRun(job);
            current = run;
            if (job.attempt() > settings.attempts()) {
                finish(run, JobState.FAILED, interruptedTooOften(job));
                return;
            }
            try {
                conclude(run, handled(run));
            } catch (JobInterrupted interrupted) {
                interrupted(run, interrupted.why());
            } catch (JobFailure failure) {
                finish(run, JobState.FAILED, failure.problem());
            } catch (Exception e) {
                LOG.errorf(e, "job %s (%s) failed", job.id(), job.kind());
                finish(run, JobState.FAILED, unexpected());
            } finally {
                current = null;
            }
        }

        private JobOutcome handled(JobRun run) throws Exception {
            try (Heartbeat _ = new Heartbeat(run, leases, worker, settings.lease())) {
                return handler.run(run);
            }
        }

        private void conclude(JobRun run, JobOutcome outcome) throws SQLException {
            switch (outcome) {
                case JobOutcome.Succeeded _ -> finish(run, JobState.SUCCEEDED, null);
                case JobOutcome.WaitingRelease waiting -> finish(run, JobState.WAITING_RELEASE, waiting.reason());
            }
        }

        private void interrupted(JobRun run, Why why) throws SQLException {
            switch (why) {
                case CANCELLED -> finish(run, JobState.CANCELLED, null);
                case STOPPING -> leases.end(run, worker, JobState.QUEUED, null);
                case LEASE_LOST ->
                    LOG.warnf(
                            "job %s was taken over by another instance",
                            run.job().id());
            }
        }

        private void finish(JobRun run, JobState state, @Nullable JobProblem failure) throws SQLException {
            Optional<Job> ended = leases.end(run, worker, state, failure);
            LOG.infof("job %s (%s): %s %s", run.job().id(), run.job().kind(), state, run.counts());
            if (ended.isPresent() && state.finished()) {
                handler.finished(ended.get());
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
