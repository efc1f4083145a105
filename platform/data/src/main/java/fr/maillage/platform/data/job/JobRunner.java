package fr.maillage.platform.data.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes jobs and runs their handlers, one at a time for each handler of this instance. Call {@link #wake()} after
 * queueing, so that the job starts at once instead of at the next poll.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    /** What a handler has to reach a checkpoint when the service stops; past it the job is an orphan. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobLeases leases;
    private final JobSettings settings;
    private final Instance<JobHandler> handlers;
    private final List<Lane> lanes = new ArrayList<>();
    private @Nullable InstanceName name;

    JobRunner(JobLeases leases, JobSettings settings, @Any Instance<JobHandler> handlers) {
        this.leases = leases;
        this.settings = settings;
        this.handlers = handlers;
    }

    void start(@Observes StartupEvent event) throws IOException, SQLException {
        InstanceName taken = InstanceName.in(Path.of(settings.directory()));
        name = taken;
        int orphans = leases.freeOwnOrphans(taken.value());
        if (orphans > 0) {
            LOG.infof("%d interrupted job(s) of this instance will be taken up again", orphans);
        }
        for (JobHandler handler : handlers) {
            Lane lane = new Lane(handler, leases, settings, taken.value());
            lanes.add(lane);
            lane.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, IOException {
        lanes.forEach(Lane::stop);
        for (Lane lane : lanes) {
            lane.join(PATIENCE);
        }
        if (name != null) {
            name.close();
        }
    }

    /** Looks for work now. */
    public void wake() {
        lanes.forEach(Lane::wake);
    }
}
