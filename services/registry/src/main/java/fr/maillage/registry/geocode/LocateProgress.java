package fr.maillage.registry.geocode;

import fr.maillage.platform.data.job.JobRun;
import fr.maillage.registry.geocode.domain.MissReason;
import fr.maillage.registry.geocode.domain.Placing.Place;
import fr.maillage.registry.geocode.store.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts of a run by precision and by reason, its share done, and the seconds left at the pace so far. */
final class LocateProgress {

    private final JobRun run;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Long> counts = new HashMap<>();
    private final long due;
    private long done;

    LocateProgress(JobRun run, Clock clock, long due) {
        this.run = run;
        this.clock = clock;
        this.start = clock.instant();
        this.due = due;
        run.count("due", due);
    }

    double share() {
        return due == 0 ? 1 : Math.min(1, (double) done / due);
    }

    void placed(Subject subject, Place place) {
        String of = subject == Subject.STRUCTURES ? "structures." : "professionals.";
        String precision = place.precision();
        add(of + (precision == null ? "unlocated" : precision.toLowerCase(Locale.ROOT)));
        MissReason reason = place.reason();
        if (reason != null) {
            add(of + "reason." + reason.code());
        }
        done++;
    }

    private void add(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    /** After each batch; ends the run when it must stop. */
    void report() {
        counts.forEach(run::count);
        run.count("done", done);
        long seconds = Duration.between(start, clock.instant()).toSeconds();
        run.count("secondsLeft", done == 0 ? 0 : Math.max(0, (due - done) * seconds / done));
        run.progress(share());
        run.checkpoint();
    }
}
