package fr.maillage.integration.seal;

import fr.maillage.integration.seal.store.SealedColumns;
import fr.maillage.integration.seal.store.SealedColumns.Batch;
import fr.maillage.integration.seal.store.SealedColumns.Column;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals with the key in front: by itself at each start, so that a rotation of keys ends with the restart that
 * brings it, and at the operator's word once the last replica with the old key in front is gone. Versions do not change and
 * messages are signed all the while.
 */
@ApplicationScoped
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final SealedColumns seals;

    Resealing(SealedColumns seals) {
        this.seals = seals;
    }

    /**
     * What was done.
     *
     * @param unreadable values that open with no key of this installation; they stay as they are
     */
    public record Outcome(int resealed, int unreadable) {}

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("reseal").start(() -> {
            try {
                Outcome outcome = reseal();
                LOG.debugf("values sealed anew: %s", outcome);
            } catch (RuntimeException e) {
                LOG.warnf("values not sealed anew, ask for it by the API: %s", e);
            }
        });
    }

    /** In transactions of its own, whatever the request has begun. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Outcome reseal() {
        int resealed = 0;
        int unreadable = 0;
        for (Column column : SealedColumns.COLUMNS) {
            @Nullable UUID after = FIRST;
            while (after != null) {
                Batch batch = seals.reseal(column, after);
                resealed += batch.resealed();
                unreadable += batch.unreadable();
                after = batch.last();
            }
        }
        return new Outcome(resealed, unreadable);
    }
}
