package fr.maillage.integration.usage.api;

import fr.maillage.integration.usage.UsageService;
import fr.maillage.integration.usage.domain.Usage;
import fr.maillage.integration.usage.domain.UsageSearch;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much the machine clients of the caller's organization ask for. */
@Path("/api/integration/v1/usage")
@Tag(name = "usage", description = "Usage de vos clients machine. / Usage of your machine clients.")
@RunOnVirtualThread
public class UsageResource {

    private static final Table<UsageResponse> TABLE = Table.of(UsageResponse.class)
            .column("jour", "day", UsageResponse::day)
            .column("clientId", "clientId", UsageResponse::clientId)
            .column("service", "service", UsageResponse::service)
            .column("lectures", "reads", UsageResponse::reads)
            .column("écritures", "writes", UsageResponse::writes)
            .column("exports", "exports", UsageResponse::exports)
            .column("refusées", "limited", UsageResponse::limited);

    private final UsageService usage;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    UsageResource(UsageService usage, Cursors cursors, Caller caller, Clock clock) {
        this.usage = usage;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, "role:ars", "role:cpam"})
    @Operation(
            operationId = "listUsage",
            summary =
                    "Requêtes de vos clients machine, par jour et par service / Requests of your machine clients, by day and service",
            description =
                    "Compté à l’entrée de la plateforme, à un quart de minute près ; un arrêt de celle-ci peut en perdre autant. Du jour le plus récent au plus ancien, puis par client et service. Rôles health-officer, ars et cpam. / Counted at the platform’s entrance, a quarter of a minute late at most; a stop of it may lose as much. Newest day first, then by client and service. Roles health-officer, ars and cpam.")
    public Page<UsageResponse> list(
            @Valid @BeanParam UsageQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String tenant = caller.tenant();
        UsageSearch search =
                query.toSearch(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        CursorScope scope = CursorScope.of(uri, tenant);
        UsageSearch.After after = cursors.read(scope, page)
                .map(keys -> new UsageSearch.After(
                        LocalDate.parse(String.valueOf(keys.get(0))),
                        String.valueOf(keys.get(1)),
                        String.valueOf(keys.get(2))))
                .orElse(null);
        Page<UsageResponse> items = Page.<Usage>of(
                        usage.search(tenant, search, after, page.rowsToRead()),
                        page,
                        last -> cursors.write(scope, List.of(last.day().toString(), last.client(), last.service())))
                .<UsageResponse>map(UsageResponse::from)
                .as(TABLE);
        return page.total() == Total.NONE ? items : items.withTotal(usage.count(tenant, search));
    }
}
