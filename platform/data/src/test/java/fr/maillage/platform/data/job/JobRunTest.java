package fr.maillage.platform.data.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.JobInterrupted.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobRunTest {

    private final JobRun run = new JobRun(new Job(
            UUID.randomUUID(),
            "kind",
            "lane",
            JobState.RUNNING,
            null,
            0,
            Map.of(),
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            null,
            null,
            "me",
            Instant.EPOCH,
            null,
            null,
            Instant.EPOCH,
            1));

    @Test
    void progress_stays_between_nothing_and_all() {
        run.progress(7);
        assertThat(run.progress()).isEqualTo(1);
        run.progress(-1);
        assertThat(run.progress()).isZero();
    }

    @Test
    void a_checkpoint_ends_the_run_once_it_was_told_to_stop() {
        assertThatCode(run::checkpoint).doesNotThrowAnyException();

        run.stop(Why.CANCELLED);

        assertThat(catchThrowableOfType(JobInterrupted.class, run::checkpoint).why())
                .isEqualTo(Why.CANCELLED);
        assertThat(catchThrowableOfType(JobInterrupted.class, () -> run.stage("next", 0.5)))
                .isNotNull();
    }

    @Test
    void states_are_finished_or_not() {
        assertThat(List.of(JobState.values()).stream().filter(JobState::finished))
                .containsExactly(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED);
    }
}
