package fr.maillage.premises.premises;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.premises.place.PlaceService;
import fr.maillage.premises.place.RegistryConfig;
import fr.maillage.premises.place.domain.Amenities;
import fr.maillage.premises.place.domain.RegistryAway;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.store.StampRows;
import fr.maillage.premises.premises.store.StampRows.Due;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** How far premises that were placed are from pharmacy, hospital and out-of-hours house; asked outside of transactions. */
@ApplicationScoped
class PremisesDistances {

    private static final Logger LOG = Logger.getLogger(PremisesDistances.class);
    private static final int PAGE = 100;

    /** A registry that knows of none has perhaps not loaded its files yet. */
    private static final Duration INCOMPLETE = Duration.ofDays(1);

    private final StampRows rows;
    private final PlaceService places;
    private final TenantContext context;
    private final RegistryConfig config;
    private final Clock clock;

    PremisesDistances(StampRows rows, PlaceService places, TenantContext context, RegistryConfig config, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.context = context;
        this.config = config;
        this.clock = clock;
    }

    /** A page of those that are due; true when there may be more. */
    boolean page() {
        List<Due> due = inWorker(() -> rows.distancesDue(clock.instant(), PAGE));
        for (Due one : due) {
            Point point = one.point();
            try {
                if (point != null) {
                    keep(one, point, places.amenitiesOf(point.lat(), point.lon()));
                }
            } catch (RegistryAway away) {
                LOG.infof("distances of premises are asked later: registry %s", away.getMessage());
                return false;
            }
        }
        return due.size() == PAGE;
    }

    private void keep(Due due, Point point, Amenities amenities) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant again = now.plus(amenities.isComplete() ? config.keepDistances() : INCOMPLETE);
        inWorker(() -> rows.keep(due, point, amenities, now, again));
    }

    private <T> T inWorker(Supplier<T> work) {
        return context.asWorker(
                WorkerScope.all(),
                "premises.distances",
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
