package fr.maillage.registry.geocode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobRunner;
import fr.maillage.platform.data.job.JobStore;
import fr.maillage.platform.data.job.NewJob;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.geocode.domain.LocatedShare;
import fr.maillage.registry.geocode.store.LocatedShares;
import fr.maillage.registry.geocode.store.Subject;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Has due rows located, and tells how well they are. */
@ApplicationScoped
public class GeocodeService {

    /** That of imports: they and the locating write the same rows, and never at once. */
    private static final String LANE = "import";

    /** Whoever is not located is in no neighbourhood and in no drawn outline, and would be missing in the share. */
    private static final Set<Level> COUNTED = EnumSet.of(Level.REGION, Level.DEPARTMENT, Level.EPCI, Level.COMMUNE);

    private final JobStore jobs;
    private final JobRunner runner;
    private final AreaTerritories territories;
    private final LocatedShares shares;

    GeocodeService(JobStore jobs, JobRunner runner, AreaTerritories territories, LocatedShares shares) {
        this.jobs = jobs;
        this.runner = runner;
        this.territories = territories;
        this.shares = shares;
    }

    /** How well self-employed people and structures are located, in some territories together or everywhere. */
    public record Summary(LocatedShare professionals, LocatedShare structures) {}

    @Transactional
    public Summary summary(List<String> named) {
        List<TerritoryRef> refs = territories.named("territory", named, COUNTED);
        return new Summary(
                shares.of(Subject.ACTIVITIES, LocatedShares.LIBERAL, refs),
                shares.of(Subject.STRUCTURES, LocatedShares.EVERY, refs));
    }

    /** The run under way, or a new one. */
    public Job locate(String by) {
        Job job = jobs.list(LocateJob.KIND, null, 10).stream()
                .filter(run -> !run.state().finished())
                .findFirst()
                .orElseGet(() -> jobs.add(new NewJob(
                        UUID.randomUUID(), LocateJob.KIND, LANE, JsonNodeFactory.instance.objectNode(), null, by)));
        runner.wake();
        return job;
    }
}
