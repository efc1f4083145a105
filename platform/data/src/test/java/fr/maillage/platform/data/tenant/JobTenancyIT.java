package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobTenancyIT {

    private final Tenants tenants;
    private final JobStore jobs;

    JobTenancyIT(Tenants tenants, JobStore jobs) {
        this.tenants = tenants;
        this.jobs = jobs;
    }

    private Job aJobOf(String kind, @Nullable String tenant) {
        var job = new NewJob(UUID.randomUUID(), kind, kind, JsonNodeFactory.instance.objectNode(), tenant, "me");
        return tenants.in(tenant == null ? TOULOUSE : tenant, () -> jobs.add(job));
    }

    private List<UUID> seenBy(String tenant, String kind) {
        return tenants.in(tenant, () -> jobs.list(kind, null, 10)).stream()
                .map(Job::id)
                .toList();
    }

    @Test
    void a_job_is_seen_and_steered_by_the_organization_it_works_for() {
        Job ours = aJobOf("ours", TOULOUSE);

        assertThat(seenBy(TOULOUSE, "ours")).containsExactly(ours.id());
        assertThat(seenBy(RENNES, "ours")).isEmpty();
        var cancelledByOthers = tenants.in(RENNES, () -> jobs.cancel(ours.id()));
        assertThat(cancelledByOthers).isEmpty();
        long counted = tenants.in(RENNES, () -> jobs.count("ours"));
        assertThat(counted).isZero();
        var cancelled = tenants.in(TOULOUSE, () -> jobs.cancel(ours.id()));
        assertThat(cancelled).isPresent();
    }

    @Test
    void a_job_on_reference_data_is_seen_by_everybody() {
        Job reference = aJobOf("reference", null);

        assertThat(seenBy(RENNES, "reference")).containsExactly(reference.id());
        assertThat(jobs.find(reference.id(), "reference")).isPresent();
    }

    @Test
    void a_job_in_the_name_of_another_organization_is_refused() {
        var job =
                new NewJob(UUID.randomUUID(), "theirs", "theirs", JsonNodeFactory.instance.objectNode(), RENNES, "me");

        assertThatThrownBy(() -> tenants.in(TOULOUSE, () -> jobs.add(job)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }
}
