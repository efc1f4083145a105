package fr.maillage.premises.premises.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.premises.UnitWriting;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Unit;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Units, to be added, changed and moved through their life. */
@Path(UnitResource.PATH)
@Tag(name = "premises")
@RunOnVirtualThread
public class UnitWritingResource {

    private final UnitWriting writing;
    private final PremisesService reading;
    private final MergePatches patches;
    private final Histories histories;

    UnitWritingResource(UnitWriting writing, PremisesService reading, MergePatches patches, Histories histories) {
        this.writing = writing;
        this.reading = reading;
        this.patches = patches;
        this.histories = histories;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "addUnit",
            summary = "Ajouter une cellule / Add a unit",
            description = "Toutes ensemble ne dépassent pas le local. / All together do not exceed the premises. "
                    + PremisesWritingResource.WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Ajoutée ; `Location` et `ETag`. / Added; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response add(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull NewUnitRequest request,
            @Context HttpHeaders headers) {
        Unit added = writing.add(histories.author(), id, request.toUnit());
        URI where = URI.create(PremisesResource.PATH + "/" + id + "/units/" + added.id());
        return answer(Response.created(where), added, headers);
    }

    @PATCH
    @Path("/{unitId}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "changeUnit",
            summary = "Modifier une cellule / Change a unit",
            description = "JSON Merge Patch ; une liste est la liste entière. / A list is the whole list. "
                    + PremisesWritingResource.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = UnitChangeRequest.class)))
    public Response change(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = UnitResource.UNIT) @PathParam("unitId") UUID unitId,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Unit present = present(id, unitId);
        Etag.version(present.version()).requireMatch(headers);
        UnitChangeRequest request = patches.apply(patch, UnitChangeRequest.from(present.content()), UnitResponse.class);
        Unit changed =
                writing.change(histories.author(), unitId, present.version(), request.toContent(), request.reason());
        return answer(Response.ok(), changed, headers);
    }

    @DELETE
    @Path("/{unitId}")
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "archiveUnit",
            summary = "Archiver une cellule / Archive a unit",
            description =
                    "Refusé pour la dernière, et tant qu'elle est réservée ou occupée. / Refused for the last one, and while it is reserved or occupied. "
                            + PremisesWritingResource.WRITERS)
    @APIResponse(responseCode = "204", description = "Archivée / Archived")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = UnitResource.UNIT) @PathParam("unitId") UUID unitId,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Réunie avec le cabinet 2")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        Unit present = present(id, unitId);
        Etag.version(present.version()).requireMatch(headers);
        writing.archive(histories.author(), unitId, present.version(), reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{unitId}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "moveUnit",
            summary = "Changer l'état d'une cellule / Move a unit to another state",
            description =
                    "Tout de suite. De deux qui réservent la même, un seul l'obtient, l'autre reçoit 409. / At once. Of two that reserve the same one, one gets it, the other is answered 409. "
                            + PremisesWritingResource.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = UnitResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = UnitResource.UNIT) @PathParam("unitId") UUID unitId,
            @Valid @NotNull UnitTransitionRequest request,
            @Context HttpHeaders headers) {
        present(id, unitId);
        Unit moved = writing.move(
                histories.author(),
                unitId,
                request.to(),
                request.requestId(),
                request.reason(),
                present -> Etag.version(present.version()).requireMatch(headers));
        return answer(Response.ok(), moved, headers);
    }

    private Unit present(UUID id, UUID unitId) {
        return UnitResource.inside(reading.ownUnit(histories.author().tenant(), unitId), id);
    }

    private Response answer(Response.ResponseBuilder response, Unit unit, HttpHeaders headers) {
        PremisesContent holder = reading.own(unit.tenant(), unit.premisesId()).content();
        UnitResponse body = UnitResponse.from(unit, holder, PremisesAnswers.language(headers), reading.today());
        return response.entity(body)
                .header(HttpHeaders.ETAG, Etag.version(unit.version()).header())
                .build();
    }
}
