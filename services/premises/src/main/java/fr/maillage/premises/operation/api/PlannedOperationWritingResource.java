package fr.maillage.premises.operation.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.operation.OperationService;
import fr.maillage.premises.operation.OperationWriting;
import fr.maillage.premises.operation.domain.PlannedOperation;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Planned operations, to be entered, changed and moved. */
@Path(PlannedOperationResource.PATH)
@Tag(name = "planned-operations")
@RunOnVirtualThread
public class PlannedOperationWritingResource {

    private static final String WRITERS = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private final OperationWriting writing;
    private final OperationService operations;
    private final MergePatches patches;
    private final Histories histories;

    PlannedOperationWritingResource(
            OperationWriting writing, OperationService operations, MergePatches patches, Histories histories) {
        this.writing = writing;
        this.operations = operations;
        this.patches = patches;
        this.histories = histories;
    }

    /** The phases of an operation, all of them. */
    @Schema(name = "OperationPhases", description = "Toutes les phases. / All phases.")
    public record PhasesRequest(
            @NotNull @Size(max = 60) @Schema(description = "La liste entière. / The whole list.")
            List<@Valid @NotNull PhaseBody> phases) {}

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createPlannedOperation",
            summary = "Saisir une opération prévue / Enter a planned operation",
            description =
                    "Envisagée d'abord. Ses phases ne logent pas plus que les habitants attendus. / Envisaged first. Its phases house no more than the residents expected. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisie ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = PlannedOperationResponse.class)))
    public Response create(@Valid @NotNull NewPlannedOperationRequest request, @Context HttpHeaders headers) {
        PlannedOperation created = writing.create(histories.author(), request.toContent());
        URI location = URI.create(PlannedOperationResource.PATH + "/" + created.id());
        return answer(Response.created(location), created.id(), headers);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changePlannedOperation",
            summary = "Modifier une opération prévue / Change a planned operation",
            description =
                    "JSON Merge Patch ; les phases s'écrivent à part. / JSON Merge Patch; phases are written apart. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = PlannedOperationResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = PlannedOperationChangeRequest.class)))
    public Response change(
            @Parameter(description = PlannedOperationResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        PlannedOperation present = present(id, headers);
        PlannedOperationChangeRequest request = patches.apply(
                patch, PlannedOperationChangeRequest.from(present.content()), PlannedOperationResponse.class);
        writing.change(histories.author(), present, request.over(present.content()), request.reason());
        return answer(Response.ok(), id, headers);
    }

    @PUT
    @Path("/{id}/phases")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "setPlannedOperationPhases",
            summary = "Écrire les phases d'une opération / Write the phases of an operation",
            description =
                    "La liste entière, à la version de l'opération. / The whole list, at the operation's version. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "L'opération, nouvelle version / The operation, new version",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = PlannedOperationResponse.class)))
    public Response setPhases(
            @Parameter(description = PlannedOperationResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull PhasesRequest request,
            @Context HttpHeaders headers) {
        PlannedOperation present = present(id, headers);
        writing.change(
                histories.author(),
                present,
                present.content()
                        .withPhases(request.phases().stream()
                                .map(PhaseBody::toPhase)
                                .toList()),
                null);
        return answer(Response.ok(), id, headers);
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "movePlannedOperation",
            summary = "Changer l'état d'une opération / Move an operation to another state",
            description = "Décidée, elle a une date de décision. / Once decided it has a date of decision. " + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = PlannedOperationResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = PlannedOperationResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull PlannedOperationTransitionRequest request,
            @Context HttpHeaders headers) {
        writing.move(histories.author(), present(id, headers), request.to(), request.reason());
        return answer(Response.ok(), id, headers);
    }

    private PlannedOperation present(UUID id, HttpHeaders headers) {
        PlannedOperation present = operations.own(histories.author().tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Response answer(Response.ResponseBuilder response, UUID id, HttpHeaders headers) {
        PlannedOperationResponse body = PlannedOperationResponse.from(
                operations.get(histories.author().tenant(), id),
                Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return response.entity(body)
                .header(
                        HttpHeaders.ETAG,
                        Etag.version(body.version()).with(body.toString()).header())
                .build();
    }
}
