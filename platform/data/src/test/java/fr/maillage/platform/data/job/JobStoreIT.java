package fr.maillage.platform.data.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobStoreIT {

    private final JobDatabase database = JobDatabase.shared();

    @Test
    void a_new_job_is_queued_and_found_by_its_kind_only() {
        Job job = database.add("find:a", "find");

        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.progress()).isZero();
        assertThat(job.attempt()).isZero();
        assertThat(database.store().find(job.id(), "find:")).contains(job);
        assertThat(database.store().find(job.id(), "other:")).isEmpty();
        assertThat(database.store().find(UUID.randomUUID(), "find:")).isEmpty();
    }

    @Test
    void adding_a_job_twice_is_adding_it_once() {
        Job job = database.add("twice:a", "twice");
        NewJob again = new NewJob(job.id(), "twice:b", "other", JsonNodeFactory.instance.objectNode(), null, "you");

        assertThat(database.store().add(again)).isEqualTo(job);
        assertThat(database.store().count("twice:")).isEqualTo(1);
    }

    @Test
    void walking_the_list_newest_first_sees_each_job_once_even_of_one_instant() {
        List<UUID> added = IntStream.range(0, 7)
                .mapToObj(i -> database.add("walk:" + i, "walk").id())
                .toList();
        database.sql("update job set created_at = '2026-01-01' where kind between 'walk:2' and 'walk:5'");

        List<UUID> seen = new ArrayList<>();
        List<Job> page = database.store().list("walk:", null, 2);
        while (!page.isEmpty()) {
            page.forEach(job -> seen.add(job.id()));
            page = database.store().list("walk:", page.getLast().id(), 2);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(added);
        assertThat(database.store().count("walk:")).isEqualTo(7);
        assertThat(database.store().count("nothing:")).isZero();
    }
}
