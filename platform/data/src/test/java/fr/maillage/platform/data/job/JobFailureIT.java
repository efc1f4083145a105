package fr.maillage.platform.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.http.language.Language;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever a handler throws, the job says so and the next one runs. */
class JobFailureIT {

    private final JobDatabase database = JobDatabase.shared();

    private JobProblem failureOf(String kind, Workshop.Work work) throws InterruptedException {
        Job job = database.add(kind + "a", kind);
        try (Workshop workshop = new Workshop(
                database, kind, run -> run.job().id().equals(job.id()) ? work.of(run) : JobOutcome.succeeded())) {
            workshop.open("a");
            JobProblem failure =
                    Objects.requireNonNull(database.await(job, JobState.FAILED).failure());
            database.await(database.add(kind + "b", kind), JobState.SUCCEEDED);
            return failure;
        }
    }

    @Test
    void a_failure_with_a_reason_tells_it_in_both_languages() throws Exception {
        JobProblem failure = failureOf("reason:", run -> {
            throw new JobFailure(Reasons.doubtful());
        });

        assertThat(failure).isEqualTo(Reasons.doubtful());
        assertThat(failure.in(Language.FR).detail()).isEqualTo("Douteux.");
        assertThat(failure.in(Language.EN).violations().getFirst().message()).isEqualTo("Doubtful line.");
        assertThat(failure.in(Language.EN).type()).isEqualTo("/problems/job-interrupted");
    }

    @Test
    void an_unexpected_exception_tells_nothing_of_itself() throws Exception {
        JobProblem failure = failureOf("exception:", run -> {
            throw new IllegalStateException("secret of the database");
        });

        assertThat(failure.code()).isEqualTo("job-error");
        assertThat(failure.toString()).doesNotContain("secret");
    }

    @Test
    void an_error_of_the_virtual_machine_is_a_failure_too() throws Exception {
        assertThat(failureOf("linkage:", run -> {
                            throw new NoClassDefFoundError("gone");
                        })
                        .code())
                .isEqualTo("job-error");
        assertThat(failureOf("overflow:", JobFailureIT::deeper).code()).isEqualTo("job-error");
    }

    // A stack that ends only when the machine says so.
    @SuppressWarnings("InfiniteRecursion")
    private static JobOutcome deeper(JobRun run) {
        return deeper(run);
    }

    @Test
    void what_cannot_be_cleaned_up_does_not_stop_the_lane() throws Exception {
        try (Workshop workshop = new Workshop(database, "unclean:", Workshop::briefly)) {
            workshop.failToCleanUp();
            workshop.open("a");

            database.await(database.add("unclean:a", "unclean"), JobState.SUCCEEDED);
            database.await(database.add("unclean:b", "unclean"), JobState.SUCCEEDED);

            assertThat(workshop.finished()).hasSize(2);
        }
    }
}
