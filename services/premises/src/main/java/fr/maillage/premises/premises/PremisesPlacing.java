package fr.maillage.premises.premises;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.data.work.AfterCommit;
import fr.maillage.platform.data.work.Worker;
import fr.maillage.premises.place.PlaceService;
import fr.maillage.premises.place.RegistryConfig;
import fr.maillage.premises.place.domain.MunicipalArrondissement;
import fr.maillage.premises.place.domain.PlaceStamp;
import fr.maillage.premises.place.domain.RegistryAway;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.QpvStamp;
import fr.maillage.premises.premises.domain.Stamps;
import fr.maillage.premises.premises.store.StampRows;
import fr.maillage.premises.premises.store.StampRows.Due;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Places premises beside the requests that enter them: asks the registry outside of every transaction, and writes what it
 * told unless they have moved meanwhile. While the registry is away they stay due, and are looked for again. What it told long
 * ago is asked again too: outlines and groupings change.
 */
@ApplicationScoped
class PremisesPlacing {

    private static final Logger LOG = Logger.getLogger(PremisesPlacing.class);
    private static final int PAGE = 100;

    private final StampRows rows;
    private final PlaceService places;
    private final TenantContext context;
    private final AfterCommit afterCommit;
    private final RegistryConfig config;
    private final Clock clock;
    private final PremisesDistances distances;
    private final CommuneZonings zonings;
    private final Worker worker;
    /** Touched by the worker's thread alone. */
    private @Nullable UUID behind;

    PremisesPlacing(
            StampRows rows,
            PlaceService places,
            TenantContext context,
            AfterCommit afterCommit,
            RegistryConfig config,
            Clock clock,
            PremisesDistances distances,
            CommuneZonings zonings) {
        this.rows = rows;
        this.places = places;
        this.context = context;
        this.afterCommit = afterCommit;
        this.config = config;
        this.clock = clock;
        this.distances = distances;
        this.zonings = zonings;
        this.worker = new Worker("place-premises", config.lookEvery(), this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    /** In the transaction that entered or moved premises. */
    void wakeAfterCommit() {
        afterCommit.wake(worker);
    }

    /** Goes on behind the one that failed last, so that a place the registry chokes on holds up no other. */
    private void round() {
        Instant now = clock.instant();
        int renewed = inWorker(() -> rows.renew(now.minus(config.renewAfter()), now.minus(config.renewUnknownAfter())));
        if (renewed > 0) {
            LOG.infof("%d premises are placed again", renewed);
        }
        UUID start = behind;
        behind = null;
        boolean all = walked(start) && (start == null || walked(null));
        if (all) {
            zonings.round();
        }
        while (all && !worker.stopping()) {
            all = distances.page();
        }
    }

    /** False when the registry is away, or the service stops. */
    private boolean walked(@Nullable UUID start) {
        UUID after = start;
        while (!worker.stopping()) {
            UUID from = after;
            List<Due> due = inWorker(() -> rows.due(from, PAGE));
            if (due.isEmpty()) {
                return true;
            }
            if (!placed(due)) {
                return false;
            }
            after = due.getLast().id();
        }
        return false;
    }

    private boolean placed(List<Due> due) {
        for (Due one : due) {
            try {
                Stamps stamps = stamps(one);
                zonings.ask(one.communeCode());
                inWorker(() -> rows.stamp(one, stamps));
            } catch (RegistryAway away) {
                LOG.infof("premises are placed later: registry %s", away.getMessage());
                behind = one.id();
                return false;
            }
        }
        return true;
    }

    /** Short: nothing that is waited for happens inside. */
    private <T> T inWorker(Supplier<T> work) {
        return context.asWorker(
                WorkerScope.all(),
                "premises.place",
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** A point that is not in the commune of the address is not believed. */
    private Stamps stamps(Due due) throws RegistryAway {
        PlaceStamp commune = places.stampOf(due.communeCode());
        Point point = due.point();
        PlaceStamp precise = point == null ? null : places.stampOf(point.lat(), point.lon());
        return precise != null && MunicipalArrondissement.same(precise.communeCode(), due.communeCode())
                ? stamps(commune, precise)
                : stamps(commune, PlaceStamp.NOTHING);
    }

    private Stamps stamps(PlaceStamp commune, PlaceStamp precise) {
        return new Stamps(
                either(precise.epciCode(), commune.epciCode()),
                either(precise.departmentCode(), commune.departmentCode()),
                either(precise.regionCode(), commune.regionCode()),
                precise.irisCode(),
                precise.qpvCode(),
                qpv(precise.inQpv()),
                precise.vintage(),
                false,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static QpvStamp qpv(@Nullable Boolean inside) {
        if (inside == null) {
            return QpvStamp.UNKNOWN;
        }
        return inside ? QpvStamp.INSIDE : QpvStamp.OUTSIDE;
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
