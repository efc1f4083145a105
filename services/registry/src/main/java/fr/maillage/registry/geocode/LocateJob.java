package fr.maillage.registry.geocode;

import fr.maillage.platform.data.job.JobHandler;
import fr.maillage.platform.data.job.JobOutcome;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.registry.geocode.domain.Locator;
import fr.maillage.registry.geocode.store.LocationStore;
import fr.maillage.registry.geocode.store.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Locates every row that is due. Each batch commits on its own and takes its rows off the list, so that a run that was
 * cut goes on where it stopped. Costs one pass over the due rows in the order of communes, the streets of a commune once,
 * and one update a batch; memory is that of one batch and the streets of its communes.
 */
@ApplicationScoped
class LocateJob implements JobHandler {

    static final String KIND = "locate";
    private static final int ASIDE_AT_ONCE = 50_000;

    private final LocationStore store;
    private final Stamper stamper;
    private final Clock clock;

    LocateJob(LocationStore store, Stamper stamper, Clock clock) {
        this.store = store;
        this.stamper = stamper;
        this.clock = clock;
    }

    @Override
    public String kindPrefix() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobRun run) throws SQLException {
        try (Connection writing = store.open()) {
            run.stage("without-address", 0);
            long aside = 0;
            for (long more = 1; more > 0; aside += more) {
                more = store.setAside(writing, ASIDE_AT_ONCE);
                run.checkpoint();
            }
            run.count("professionals.set-aside", aside);
            Locator locator = new Locator(store.towns());
            LocateProgress progress = new LocateProgress(
                    run, clock, store.countDue(Subject.STRUCTURES) + store.countDue(Subject.ACTIVITIES));
            LocatePass pass = new LocatePass(store, stamper, locator, progress);
            for (Subject subject : Subject.values()) {
                run.stage(subject == Subject.STRUCTURES ? "structures" : "professionals", progress.share());
                if (!pass.run(subject, writing)) {
                    run.count("yielded", 1);
                    break;
                }
            }
        }
        return JobOutcome.succeeded();
    }
}
