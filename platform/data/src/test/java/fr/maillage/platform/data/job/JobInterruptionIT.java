package fr.maillage.platform.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Killed workers, lost leases, people who change their mind. */
class JobInterruptionIT {

    private final JobDatabase database = JobDatabase.shared();

    private Job heldBy(String worker, String kind, String lease, int attempt) {
        Job job = database.add(kind, kind);
        database.sql("""
                update job set state = 'RUNNING', worker = '%s', attempt = %d, started_at = now(),
                       lease_until = now() + interval '%s' where id = '%s'""".formatted(worker, attempt, lease, job.id()));
        return job;
    }

    @Test
    void a_job_whose_worker_died_is_taken_up_once_its_lease_is_over() throws Exception {
        Job job = heldBy("dead", "orphan:a", "1 second", 1);
        try (Workshop workshop = new Workshop(database, "orphan:", Workshop::briefly)) {
            workshop.open("alive");

            Job done = database.await(job, JobState.SUCCEEDED);

            assertThat(done.attempt()).isEqualTo(2);
            assertThat(workshop.started()).hasSize(1);
        }
    }

    @Test
    void a_live_lease_is_left_alone_and_holds_its_lane() throws Exception {
        Job held = heldBy("elsewhere", "held:a", "1 hour", 1);
        Job behind = database.add("held:b", held.lane());
        Job beside = database.add("held:c", "held-other");
        try (Workshop workshop = new Workshop(database, "held:", Workshop::briefly)) {
            workshop.open("a");

            database.await(beside, JobState.SUCCEEDED);

            assertThat(database.get(held).state()).isEqualTo(JobState.RUNNING);
            assertThat(database.get(behind).state()).isEqualTo(JobState.QUEUED);
        }
    }

    @Test
    void what_an_instance_held_before_it_was_killed_is_free_at_its_next_start() throws SQLException {
        Job own = heldBy("instance-7", "own:a", "1 hour", 1);
        Job others = heldBy("instance-8", "own:b", "1 hour", 1);

        int freed = database.leases().freeOwnOrphans("instance-7");

        assertThat(freed).isEqualTo(1);
        assertThat(database.leases()
                        .claim("own:", "instance-7", 20)
                        .map(JobRun::job)
                        .map(Job::id))
                .contains(own.id());
        assertThat(database.leases().claim("own:", "instance-7", 20)).isEmpty();
        assertThat(database.get(others).attempt()).isEqualTo(1);
    }

    @Test
    void after_three_interruptions_a_job_fails_with_the_reason() throws Exception {
        Job job = heldBy("dead", "often:a", "-1 second", 3);
        try (Workshop workshop = new Workshop(database, "often:", Workshop::briefly)) {
            workshop.open("a");

            JobProblem failure =
                    Objects.requireNonNull(database.await(job, JobState.FAILED).failure());

            assertThat(failure.code()).isEqualTo("job-interrupted");
            assertThat(failure.detail().fr()).contains("3 fois");
            assertThat(workshop.started()).isEmpty();
            assertThat(workshop.finished()).hasSize(1);
        }
    }

    @Test
    void a_worker_that_lost_its_lease_stops_and_leaves_the_job_to_the_other() throws Exception {
        Job job = database.add("lost:a", "lost");
        try (Workshop workshop = new Workshop(database, "lost:", Workshop::forever)) {
            workshop.open("slow");
            database.await(job, JobState.RUNNING);

            database.sql("update job set worker = 'other', attempt = 2, lease_until = now() + interval '1 hour'"
                    + " where id = '%s'".formatted(job.id()));
            Job next = database.add("lost:b", "lost-other");
            database.await(next, JobState.RUNNING);

            Job after = database.get(job);
            assertThat(after.state()).isEqualTo(JobState.RUNNING);
            assertThat(after.attempt()).isEqualTo(2);
            assertThat(workshop.finished()).isEmpty();
        }
    }

    @Test
    void a_run_may_find_by_itself_that_it_lost_its_job() throws Exception {
        Job job = database.add("abandon:a", "abandon");
        try (Workshop workshop = new Workshop(database, "abandon:", run -> {
            database.sql("update job set attempt = 9, lease_until = now() + interval '1 hour' where id = '%s'"
                    .formatted(run.job().id()));
            run.abandon();
            return JobOutcome.succeeded();
        })) {
            workshop.open("a");
            database.await(job, now -> now.attempt() == 9);
            database.await(database.add("abandon:b", "abandon-other"), now -> now.attempt() == 9);

            assertThat(database.get(job).state()).isEqualTo(JobState.RUNNING);
        }
    }

    @Test
    void a_queued_job_is_cancelled_at_once() {
        Job job = database.add("cancel-queued:a", "cancel-queued");

        assertThat(database.store().cancel(job.id())).map(Job::state).contains(JobState.CANCELLED);
        assertThat(database.store().cancel(job.id())).isEmpty();
        assertThat(database.get(job).finishedAt()).isNotNull();
    }

    @Test
    void a_running_job_is_cancelled_at_its_next_checkpoint() throws Exception {
        Job job = database.add("cancel-running:a", "cancel-running");
        try (Workshop workshop = new Workshop(database, "cancel-running:", Workshop::forever)) {
            workshop.open("a");
            database.await(job, JobState.RUNNING);

            assertThat(database.store().cancel(job.id())).map(Job::state).contains(JobState.RUNNING);

            database.await(job, JobState.CANCELLED);
            assertThat(workshop.finished()).extracting(Job::state).containsExactly(JobState.CANCELLED);
        }
    }

    @Test
    void a_job_cancelled_before_its_worker_died_is_not_run_again() throws Exception {
        Job job = heldBy("dead", "cancel-orphan:a", "1 second", 1);
        database.store().cancel(job.id());
        try (Workshop workshop = new Workshop(database, "cancel-orphan:", Workshop::briefly)) {
            workshop.open("a");

            database.await(job, JobState.CANCELLED);

            assertThat(workshop.started()).isEmpty();
        }
    }

    @Test
    void a_waiting_job_goes_on_when_released_and_its_attempts_count_anew() throws Exception {
        Job job = database.add("wait:a", "wait");
        try (Workshop workshop = new Workshop(
                database,
                "wait:",
                run -> run.job().parameters().has("released")
                        ? JobOutcome.succeeded()
                        : new JobOutcome.WaitingRelease(Reasons.doubtful()))) {
            workshop.open("a");
            Job waiting = database.await(job, JobState.WAITING_RELEASE);

            Job released = database.store()
                    .release(job.id(), new ObjectMapper().readTree("{\"by\":\"me\"}"))
                    .orElseThrow();
            Job done = database.await(job, JobState.SUCCEEDED);

            assertThat(waiting.failure()).isEqualTo(Reasons.doubtful());
            assertThat(workshop.finished()).extracting(Job::state).containsExactly(JobState.SUCCEEDED);
            assertThat(released.state()).isEqualTo(JobState.QUEUED);
            assertThat(done.attempt()).isEqualTo(1);
            assertThat(done.failure()).isNull();
            assertThat(done.parameters().get("released").get("by").asText()).isEqualTo("me");
            assertThat(database.store().release(job.id(), new ObjectMapper().createObjectNode()))
                    .isEmpty();
        }
    }

    @Test
    void a_waiting_job_is_cancelled_at_once() throws Exception {
        Job job = database.add("wait-cancel:a", "wait-cancel");
        try (Workshop workshop =
                new Workshop(database, "wait-cancel:", run -> new JobOutcome.WaitingRelease(Reasons.doubtful()))) {
            workshop.open("a");
            database.await(job, JobState.WAITING_RELEASE);

            assertThat(database.store().cancel(job.id())).map(Job::state).contains(JobState.CANCELLED);
        }
    }
}
