package fr.maillage.premises.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobRunner;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.platform.data.seal.FieldSeal;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.UUID;

/**
 * When sealed values are sealed anew: once by itself at the first start with a new key in front, and whenever the operator
 * asks, such as after the last replica with the old key in front is gone.
 */
@ApplicationScoped
public class ResealService {

    private final JobStore jobs;
    private final JobRunner runner;
    private final FieldSeal seal;

    ResealService(JobStore jobs, JobRunner runner, FieldSeal seal) {
        this.jobs = jobs;
        this.runner = runner;
        this.seal = seal;
    }

    /** After the job runner, which must be there to be woken. One id a key: replicas that start together queue it once. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent event) {
        queue(UUID.nameUUIDFromBytes(seal.head()), "platform");
    }

    /** The run under way, or a new one. */
    public Job reseal(String by) {
        return jobs.list(ResealJob.KIND, null, 10).stream()
                .filter(run -> !run.state().finished())
                .findFirst()
                .orElseGet(() -> queue(UUID.randomUUID(), by));
    }

    private Job queue(UUID id, String by) {
        Job job = jobs.add(
                new NewJob(id, ResealJob.KIND, ResealJob.KIND, JsonNodeFactory.instance.objectNode(), null, by));
        runner.wake();
        return job;
    }
}
