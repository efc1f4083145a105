package fr.maillage.premises.premises.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.premises.premises.PremisesService;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of premises and of their units, step by step. */
@Path(PremisesResource.PATH + "/{id}")
@Tag(name = "premises")
@RunOnVirtualThread
public class PremisesHistoryResource {

    private static final String WHO =
            "Du plus récent au plus ancien, pour l'organisation qui tient le local ; qui a agi, pour le rôle health-officer seul, et la lecture est alors tracée. / Newest first, for whoever keeps the premises; who acted, for role health-officer alone, and that reading is audited.";

    private final PremisesService premises;
    private final Histories histories;

    PremisesHistoryResource(PremisesService premises, Histories histories) {
        this.premises = premises;
        this.histories = histories;
    }

    @GET
    @Path("/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "listPremisesHistory",
            summary = "L'historique d'un local / History of premises",
            description = WHO)
    public Page<HistoryStepResponse> list(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        premises.own(histories.author().tenant(), id);
        return histories.page(PremisesService.TYPE, id, page, uri);
    }

    @GET
    @Path("/units/{unitId}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "listUnitHistory",
            summary = "L'historique d'une cellule / History of a unit",
            description = WHO)
    public Page<HistoryStepResponse> ofUnit(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = UnitResource.UNIT) @PathParam("unitId") UUID unitId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        UnitResource.inside(premises.ownUnit(histories.author().tenant(), unitId), id);
        return histories.page(PremisesService.UNIT_TYPE, unitId, page, uri);
    }
}
