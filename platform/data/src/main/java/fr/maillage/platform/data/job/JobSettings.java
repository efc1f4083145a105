package fr.maillage.platform.data.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the job runner. */
@ConfigMapping(prefix = "maillage.jobs")
interface JobSettings {

    /** How long a job stays with a worker that gives no sign of life. */
    @WithDefault("20s")
    Duration lease();

    /** How often an idle worker looks for jobs that another instance queued. */
    @WithDefault("2s")
    Duration poll();

    /** How often a job may be taken up again after its worker died, before it is failed. */
    @WithDefault("3")
    int attempts();

    /** Directory of this instance, kept across restarts: it holds the name under which it takes leases. */
    String directory();
}
