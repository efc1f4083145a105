package fr.maillage.registry.mobileunit;

import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.data.tenant.WorkerScope;
import fr.maillage.registry.mobileunit.MobileUnitService.Found;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.store.MobileUnitRows.Wanted;
import fr.maillage.registry.mobileunit.store.PublicUnitRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Mobile units for residents: what organizations marked {@code publicView}, as long as it is in service. Read by the worker
 * identity, for the list is the same for every caller; called before any transaction begins.
 */
@ApplicationScoped
public class PublicUnits {

    private static final String JOB = "public-mobile-units";

    private final PublicUnitRows rows;
    private final TenantContext context;

    PublicUnits(PublicUnitRows rows, TenantContext context) {
        this.rows = rows;
        this.context = context;
    }

    /** One that is not public, or no longer in service, is not found. */
    public MobileUnit get(UUID id) {
        return apart(() -> rows.find(id).orElseThrow(() -> MobileUnitRefusals.notFound(id)));
    }

    /** Of these services and territories; whose they are makes no difference. */
    public Found search(Wanted wanted, String afterName, @Nullable UUID afterId, int limit, boolean counted) {
        return apart(() -> {
            List<MobileUnit> found = rows.search(wanted, afterName, afterId, limit);
            return new Found(found, counted ? rows.count(wanted) : null);
        });
    }

    private <T> T apart(Callable<T> reading) {
        return context.asWorker(
                WorkerScope.all(), JOB, () -> QuarkusTransaction.requiringNew().call(reading));
    }
}
