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
import java.util.EnumSet;
import java.util.Set;

/**
 * Locates every row that is due. Each batch commits on its own and takes its rows off the list, so that a run that was
 * cut goes on where it stopped. Costs one pass over the due rows in the order of communes, the streets of a commune once,
 * and one update a batch; memory is that of one batch and the streets of its communes. The feed is told of each row, or, as
 * after a first load, of all at the end; a run that made way leaves that to the one after it.
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
            store.keepDueIndex(writing);
            Set<Subject> each = toldEach();
            run.count("professionals.set-aside", setAside(run, writing, each.contains(Subject.ACTIVITIES)));
            Locator locator = new Locator(store.towns());
            LocateProgress progress = new LocateProgress(
                    run, clock, store.countDue(Subject.STRUCTURES) + store.countDue(Subject.ACTIVITIES));
            LocatePass pass = new LocatePass(store, stamper, locator, progress);
            for (Subject subject : Subject.values()) {
                run.stage(subject == Subject.STRUCTURES ? "structures" : "professionals", progress.share());
                if (!pass.run(subject, writing, each.contains(subject))) {
                    run.count("yielded", 1);
                    return JobOutcome.succeeded();
                }
            }
            store.settle(writing);
        }
        return JobOutcome.succeeded();
    }

    /** Those of which the feed gets an event a row. */
    private Set<Subject> toldEach() throws SQLException {
        Set<Subject> each = EnumSet.noneOf(Subject.class);
        for (Subject subject : Subject.values()) {
            if (store.tellsEach(subject)) {
                each.add(subject);
            }
        }
        return each;
    }

    private long setAside(JobRun run, Connection writing, boolean each) throws SQLException {
        long aside = 0;
        for (long more = 1; more > 0; aside += more) {
            more = store.setAside(writing, ASIDE_AT_ONCE, each);
            run.checkpoint();
        }
        return aside;
    }
}
