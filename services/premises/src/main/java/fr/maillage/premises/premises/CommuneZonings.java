package fr.maillage.premises.premises;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.place.PlaceService;
import fr.maillage.premises.premises.store.StampRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Zonings of the communes that hold premises, kept fresh though nobody asks for them: matching weighs the need they tell.
 * Premises that are placed bring theirs at once; the rest is looked through each hour.
 */
@ApplicationScoped
class CommuneZonings {

    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofDays(7);
    private static final int PAGE = 200;

    private final StampRows rows;
    private final PlaceService places;
    private final TenantContext context;
    private final Clock clock;
    /** Touched by the worker's thread alone. */
    private Instant next = Instant.MIN;

    CommuneZonings(StampRows rows, PlaceService places, TenantContext context, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.context = context;
        this.clock = clock;
    }

    /** Of a commune whose premises are being placed. */
    void ask(String commune) {
        places.zoning(commune, LegalZone.PARIS.today(clock));
    }

    /** Those that have grown old, or were never told; stops when the registry goes away. */
    void round() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        List<String> due = context.asWorker(
                WorkerScope.all(),
                "premises.zonings",
                () -> QuarkusTransaction.requiringNew().call(() -> rows.communesUntold(now.minus(FRESH), PAGE)));
        for (String commune : due) {
            if (places.zoning(commune, LegalZone.PARIS.today(clock)).degraded()) {
                return;
            }
        }
        next = due.size() == PAGE ? Instant.MIN : now.plus(LOOK_EVERY);
    }
}
