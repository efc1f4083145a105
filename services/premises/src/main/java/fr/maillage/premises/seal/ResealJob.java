package fr.maillage.premises.seal;

import fr.maillage.platform.data.job.JobHandler;
import fr.maillage.platform.data.job.JobOutcome;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.platform.data.job.JobWarning;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.http.language.Text;
import fr.maillage.premises.seal.domain.SealFollower;
import fr.maillage.premises.seal.domain.SealedColumn;
import fr.maillage.premises.seal.store.SealedRows;
import fr.maillage.premises.seal.store.SealedRows.Sealed;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Seals with the key in front what others sealed, a batch a transaction: what is done stays done, whenever it is stopped. A
 * second run finds nothing. What does not open is left as it is and counted; versions do not change, for nothing is told anew.
 */
@ApplicationScoped
class ResealJob implements JobHandler {

    static final String KIND = "reseal";

    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final SealedRows rows;
    private final List<SealFollower> followers;
    private final FieldSeal seal;
    private final TenantContext context;

    ResealJob(SealedRows rows, @All List<SealFollower> followers, FieldSeal seal, TenantContext context) {
        this.rows = rows;
        this.followers = List.copyOf(followers);
        this.seal = seal;
        this.context = context;
    }

    @Override
    public String kindPrefix() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobRun run) {
        run.stage("counting", 0);
        byte[] head = seal.head();
        long all = 0;
        for (SealedColumn column : SealedRows.COLUMNS) {
            all += apart(() -> rows.count(column, head));
        }
        Tally tally = new Tally(run, all);
        for (SealedColumn column : SealedRows.COLUMNS) {
            run.stage(column.table(), tally.share());
            UUID after = FIRST;
            for (List<Sealed> batch = batch(column, after, head, tally);
                    !batch.isEmpty();
                    batch = batch(column, after, head, tally)) {
                after = batch.getLast().place().row();
                tally.told();
            }
        }
        tally.told();
        if (tally.unreadable > 0) {
            run.warn(new JobWarning("seal-broken", unreadable(tally.unreadable), null));
        }
        return JobOutcome.succeeded();
    }

    private List<Sealed> batch(SealedColumn column, UUID after, byte[] head, Tally tally) {
        return apart(() -> {
            List<Sealed> found = rows.others(column, after, head, BATCH);
            for (Sealed one : found) {
                byte[] open = seal.tryOpen(one.place(), one.value());
                if (open == null) {
                    tally.unreadable++;
                } else {
                    anew(column, one, open);
                    tally.resealed++;
                }
            }
            return found;
        });
    }

    private void anew(SealedColumn column, Sealed one, byte[] open) {
        rows.write(column, one.place(), seal.close(one.place(), open));
        followers.stream()
                .filter(follower -> follower.column().equals(column))
                .forEach(follower ->
                        follower.follow(one.place().tenant(), one.place().row(), open));
    }

    private <T> T apart(Callable<T> work) {
        return context.asWorker(
                WorkerScope.all(), KIND, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static Text unreadable(long values) {
        return Text.of(
                "%d valeurs scellées ne s'ouvrent avec aucune clé de l'installation ; elles restent telles quelles."
                        .formatted(values),
                "%d sealed values open with no key of this installation; they stay as they are.".formatted(values));
    }

    /** What was done so far. */
    private static final class Tally {

        private final JobRun run;
        private final long all;
        private long resealed;
        private long unreadable;

        Tally(JobRun run, long all) {
            this.run = run;
            this.all = all;
        }

        double share() {
            return all == 0 ? 1 : Math.min(1, (double) (resealed + unreadable) / all);
        }

        void told() {
            run.count("resealed", resealed);
            run.count("unreadable", unreadable);
            run.progress(share());
            run.checkpoint();
        }
    }
}
