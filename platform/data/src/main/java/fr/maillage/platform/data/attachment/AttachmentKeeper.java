package fr.maillage.platform.data.attachment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread behind the attachments: takes them out of quarantine, and once a day removes what nobody owns. */
@ApplicationScoped
class AttachmentKeeper {

    private static final Logger LOG = Logger.getLogger(AttachmentKeeper.class);
    private static final Duration SWEEP_EVERY = Duration.ofHours(24);

    private final AttachmentScan scan;
    private final AttachmentSweep sweep;
    private final AttachmentSettings settings;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("attachment-keeper").daemon().unstarted(this::loop);
    private volatile boolean stopping;
    private Instant nextSweep;

    AttachmentKeeper(AttachmentScan scan, AttachmentSweep sweep, AttachmentSettings settings, Clock clock) {
        this.scan = scan;
        this.sweep = sweep;
        this.settings = settings;
        this.clock = clock;
        this.nextSweep = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        if (scan.stateOfNew() == AttachmentState.UNSCANNED) {
            LOG.info("no antivirus is set: attachments are handed out unscanned");
        }
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Looks for work now. */
    void wake() {
        bell.release();
    }

    private void loop() {
        try {
            while (!stopping) {
                round();
                if (bell.tryAcquire(settings.scanEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            scan.scan();
            if (!clock.instant().isBefore(nextSweep)) {
                nextSweep = clock.instant().plus(SWEEP_EVERY);
                LOG.infof("%d orphaned contents of attachments were removed", sweep.removeOrphans());
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "attachments could not be tended, trying again");
        }
    }
}
