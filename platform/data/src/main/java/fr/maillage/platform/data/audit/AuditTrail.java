package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The trail's own thread: writes refusals, seals entries, logs the head of the chain, removes what is past its time. Any
 * number of instances may run; one of them seals at a time.
 */
@ApplicationScoped
class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final int ROUND = 1_000;
    private static final Duration PURGE_EVERY = Duration.ofHours(24);
    private static final Duration FIRST_PURGE = Duration.ofMinutes(5);

    private final AgroalDataSource workers;
    private final TenantContext context;
    private final Denials denials;
    private final AuditSettings settings;
    private final AuditRetention retention;
    private final Clock clock;
    private final Semaphore stop = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("audit-trail").daemon().unstarted(this::loop);
    private Seal logged = Seal.GENESIS;
    private Instant nextAnchor;
    private Instant nextPurge;

    AuditTrail(
            @DataSource("worker") AgroalDataSource workers,
            TenantContext context,
            Denials denials,
            AuditSettings settings,
            Clock clock) {
        this.workers = workers;
        this.context = context;
        this.denials = denials;
        this.settings = settings;
        this.retention = AuditRetention.of(
                settings.retentionMonths(), settings.internalControl().orElse(""));
        this.clock = clock;
        this.nextAnchor = clock.instant();
        this.nextPurge = clock.instant().plus(FIRST_PURGE);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void loop() {
        try {
            boolean last = false;
            while (!last) {
                last = stop.tryAcquire(settings.sealEvery().toMillis(), TimeUnit.MILLISECONDS);
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            denials.write();
            seal();
            purge();
        } catch (RuntimeException e) {
            LOG.errorf(e, "the audit trail could not be tended, trying again");
        }
    }

    private void seal() {
        Sealing.Round round;
        do {
            round = inTransaction(connection -> new Sealing(connection, clock).seal(ROUND));
            if (round != null) {
                anchor(round.head());
            }
        } while (round != null && round.more());
    }

    private void anchor(Seal head) {
        Instant now = clock.instant();
        if (!head.equals(logged) && !now.isBefore(nextAnchor)) {
            LOG.infof("audit chain head %s", head.anchor());
            logged = head;
            nextAnchor = now.plus(settings.anchorEvery());
        }
    }

    private void purge() {
        Instant now = clock.instant();
        if (now.isBefore(nextPurge)) {
            return;
        }
        nextPurge = now.plus(PURGE_EVERY);
        Long removed = inTransaction(connection -> AuditPurge.purge(connection, retention.horizon(now), clock));
        LOG.infof("%d audit entries older than %d months were removed", removed, retention.months());
    }

    private <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return context.asWorker(
                WorkerScope.all(),
                "audit",
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = workers.getConnection()) {
                        return work.on(connection);
                    }
                }));
    }

    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }
}
