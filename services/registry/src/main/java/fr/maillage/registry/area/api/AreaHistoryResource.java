package fr.maillage.registry.area.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.area.AreaWriting;
import fr.maillage.registry.area.domain.AreaChange;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of an area, step by step. */
@Path(AreaResource.PATH + "/{id}/history")
@Tag(name = "areas")
@RunOnVirtualThread
public class AreaHistoryResource {

    private static final String SEES_SUBJECTS = "health-officer";

    private final AreaWriting areas;
    private final Caller caller;
    private final Cursors cursors;

    AreaHistoryResource(AreaWriting areas, Caller caller, Cursors cursors) {
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listAreaHistory",
            summary = "L'historique d'un territoire composé / History of an area",
            description =
                    "Du plus récent au plus ancien, pour l'organisation à laquelle il appartient ; qui a agi, pour le rôle health-officer seul, et la lecture est alors tracée. / Newest first, for its owner; who acted, for role health-officer alone, and that reading is audited.")
    public Page<AreaChangeResponse> list(
            @Parameter(description = AreaResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        int before = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(Integer.MAX_VALUE);
        boolean subjects = caller.hasRole(SEES_SUBJECTS);
        List<AreaChange> steps = areas.history(caller.tenant(), id, before, page.rowsToRead(), subjects);
        Page<AreaChangeResponse> items = Page.<AreaChange>of(
                        steps, page, last -> cursors.write(scope, List.of(Integer.toString(last.version()))))
                .map(step -> AreaChangeResponse.from(step, subjects));
        return page.total() == Total.NONE
                ? items
                : items.withTotal(areas.own(caller.tenant(), id).version());
    }
}
