package fr.maillage.platform.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who runs what, when. Each test has a kind of its own, so that tests do not take each other's jobs. */
class JobLaneIT {

    private final JobDatabase database = JobDatabase.shared();

    @Test
    void progress_is_visible_while_a_job_runs_and_complete_when_it_ends() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (Workshop workshop = new Workshop(database, "progress:", run -> {
            run.stage("reading", 0.25);
            run.count("read", 12);
            seen.await();
            run.stage("switching", 0.8);
            return JobOutcome.succeeded();
        })) {
            Job job = database.add("progress:a", "progress");
            workshop.open("a");

            Job running = database.await(job, now -> now.progress() > 0);
            seen.countDown();
            Job done = database.await(job, JobState.SUCCEEDED);

            assertThat(running.state()).isEqualTo(JobState.RUNNING);
            assertThat(running.stage()).isEqualTo("reading");
            assertThat(running.counts()).containsEntry("read", 12L);
            assertThat(running.startedAt()).isNotNull();
            assertThat(done.progress()).isEqualTo(1);
            assertThat(done.stage()).isEqualTo("switching");
            assertThat(done.finishedAt()).isAfterOrEqualTo(done.createdAt());
            assertThat(done.attempt()).isEqualTo(1);
            assertThat(workshop.finished()).extracting(Job::state).containsExactly(JobState.SUCCEEDED);
        }
    }

    @Test
    void two_instances_never_run_two_jobs_of_one_lane_at_once() throws Exception {
        List<Job> jobs = IntStream.range(0, 8)
                .mapToObj(i -> database.add("narrow:" + i, "narrow"))
                .toList();
        try (Workshop workshop = new Workshop(database, "narrow:", Workshop::briefly)) {
            workshop.open("a");
            workshop.open("b");

            jobs.forEach(job -> database.await(job, JobState.SUCCEEDED));

            assertThat(workshop.mostAtOnce()).isEqualTo(1);
            assertThat(workshop.started())
                    .hasSize(8)
                    .isSortedAccordingTo((x, y) -> x.createdAt().compareTo(y.createdAt()));
        }
    }

    @Test
    void two_lanes_run_at_once() throws Exception {
        try (Workshop workshop = new Workshop(database, "wide:", run -> {
            Thread.sleep(1500);
            return JobOutcome.succeeded();
        })) {
            Job left = database.add("wide:a", "wide-left");
            Job right = database.add("wide:b", "wide-right");
            workshop.open("a");
            workshop.open("b");

            database.await(left, JobState.SUCCEEDED);
            database.await(right, JobState.SUCCEEDED);

            assertThat(workshop.mostAtOnce()).isEqualTo(2);
        }
    }

    @Test
    void a_handler_takes_only_its_own_kinds() throws Exception {
        Job foreign = database.add("foreign:a", "own");
        Job own = database.add("own:a", "own");
        try (Workshop workshop = new Workshop(database, "own:", Workshop::briefly)) {
            workshop.open("a");

            database.await(own, JobState.SUCCEEDED);

            assertThat(database.get(foreign).state()).isEqualTo(JobState.QUEUED);
        }
    }

    @Test
    void a_stop_puts_the_job_back_as_it_was() throws Exception {
        Job job = database.add("stop:a", "stop");
        try (Workshop first = new Workshop(database, "stop:", Workshop::forever)) {
            Lane lane = first.open("a");
            database.await(job, JobState.RUNNING);

            lane.stop();
            lane.join(Duration.ofSeconds(5));

            Job queued = database.get(job);
            assertThat(queued.state()).isEqualTo(JobState.QUEUED);
            assertThat(queued.attempt()).isZero();
            assertThat(first.finished()).isEmpty();
        }
        try (Workshop second = new Workshop(database, "stop:", Workshop::briefly)) {
            second.open("b");
            assertThat(database.await(job, JobState.SUCCEEDED).attempt()).isEqualTo(1);
        }
    }

    @Test
    void a_broken_connection_does_not_stop_the_lane() throws Exception {
        try (Workshop workshop = new Workshop(database, "broken:", Workshop::briefly)) {
            workshop.open("a");
            database.await(database.add("broken:a", "broken"), JobState.SUCCEEDED);

            database.breakConnections();

            database.await(database.add("broken:b", "broken"), JobState.SUCCEEDED);
        }
    }
}
