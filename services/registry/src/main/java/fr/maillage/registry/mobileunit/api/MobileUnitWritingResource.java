package fr.maillage.registry.mobileunit.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.registry.mobileunit.MobileUnitService;
import fr.maillage.registry.mobileunit.api.MobileUnitTransitionRequest.State;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
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

/** Mobile units, to be entered, changed and archived. */
@Path(MobileUnitResource.PATH)
@Tag(name = "mobile-units")
@RunOnVirtualThread
public class MobileUnitWritingResource {

    private static final String WRITERS = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private final MobileUnitService units;
    private final MobileUnitLabels labels;
    private final MergePatches patches;
    private final Histories histories;

    MobileUnitWritingResource(
            MobileUnitService units, MobileUnitLabels labels, MergePatches patches, Histories histories) {
        this.units = units;
        this.labels = labels;
        this.patches = patches;
        this.histories = histories;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createMobileUnit",
            summary = "Saisir une unité mobile / Enter a mobile unit",
            description =
                    "Une unité est en un seul lieu à la fois : un recouvrement dans les 92 jours à venir est refusé. / A unit is in one place at a time: an overlap within the next 92 days is refused. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisie ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MobileUnitResponse.class)))
    public Response create(@Valid @NotNull NewMobileUnitRequest request) {
        MobileUnit created = units.create(histories.author(), request.toContent());
        return answer(Response.created(URI.create(MobileUnitResource.PATH + "/" + created.id())), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changeMobileUnit",
            summary = "Modifier une unité mobile / Change a mobile unit",
            description =
                    "JSON Merge Patch ; `stops` est la liste entière. / JSON Merge Patch; `stops` is the whole list. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MobileUnitResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = MobileUnitChangeRequest.class)))
    public Response change(
            @Parameter(description = MobileUnitResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        MobileUnit present = present(id, headers);
        MobileUnitChangeRequest request =
                patches.apply(patch, MobileUnitChangeRequest.from(present.content()), MobileUnitResponse.class);
        return answer(Response.ok(), units.change(histories.author(), present, request.toContent(), request.reason()));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "archiveMobileUnit",
            summary = "Archiver une unité mobile / Archive a mobile unit",
            description = "Reste lisible, ne passe plus. / Stays readable, passes no more. " + WRITERS)
    @APIResponse(responseCode = "204", description = "Archivée / Archived")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @Parameter(description = MobileUnitResource.ID) @PathParam("id") UUID id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Fin du financement")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        units.move(histories.author(), present(id, headers), false, reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "moveMobileUnit",
            summary = "Archiver ou reprendre une unité mobile / Archive or restore a mobile unit",
            description = "Tout de suite. / At once. " + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MobileUnitResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = MobileUnitResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull MobileUnitTransitionRequest request,
            @Context HttpHeaders headers) {
        MobileUnit present = present(id, headers);
        return answer(
                Response.ok(), units.move(histories.author(), present, request.to() == State.ACTIVE, request.reason()));
    }

    private MobileUnit present(UUID id, HttpHeaders headers) {
        MobileUnit present = units.own(histories.author().tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Response answer(Response.ResponseBuilder response, MobileUnit unit) {
        return response.entity(labels.response(unit))
                .header(HttpHeaders.ETAG, Etag.version(unit.version()).header())
                .build();
    }
}
