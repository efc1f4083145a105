package fr.maillage.registry.area.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.registry.area.AreaService.Seen;
import fr.maillage.registry.area.AreaWriting;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaState;
import fr.maillage.registry.area.domain.Author;
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

/** Areas, to be composed, changed and moved through their life by their owner. */
@Path(AreaResource.PATH)
@Tag(name = "areas")
@RunOnVirtualThread
public class AreaWritingResource {

    private static final String WRITERS = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private final AreaWriting writing;
    private final MergePatches patches;
    private final Caller caller;
    private final ObjectMapper json;

    AreaWritingResource(AreaWriting writing, MergePatches patches, Caller caller, ObjectMapper json) {
        this.writing = writing;
        this.patches = patches;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createArea",
            summary = "Composer un territoire / Compose an area",
            description =
                    "De territoires du registre, au plus 2 000, d'un contour dessiné, ou des deux ; ce qui ne va pas dans un contour est dit, jamais réparé. / Of territories of the registry, at most 2,000, of a drawn outline, or both; what is wrong with an outline is told, never repaired. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Composé ; `Location` et `ETag`. / Composed; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)))
    public Response create(@Valid @NotNull NewAreaRequest request) {
        Seen created = writing.create(author(), request.toContent());
        return answer(
                Response.created(
                        URI.create(AreaResource.PATH + "/" + created.sheet().id())),
                created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changeArea",
            summary = "Modifier un territoire composé / Change an area",
            description =
                    "JSON Merge Patch ; `members` est la liste entière, `outline` le contour entier. / JSON Merge Patch; `members` is the whole list, `outline` the whole outline. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = AreaChangeRequest.class)))
    public Response change(
            @Parameter(description = AreaResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Area present = present(id, headers);
        AreaChangeRequest request = patches.apply(patch, AreaChangeRequest.from(present), AreaResponse.class);
        return answer(
                Response.ok(), writing.change(author(), id, present.version(), request.toContent(), request.reason()));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "archiveArea",
            summary = "Archiver un territoire composé / Archive an area",
            description = "Reste lisible, et peut être rétabli. / Stays readable, and may be restored. " + WRITERS)
    @APIResponse(responseCode = "204", description = "Archivé / Archived")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @Parameter(description = AreaResource.ID) @PathParam("id") UUID id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Remplacé par Secteur Sud")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        Area present = present(id, headers);
        writing.move(author(), id, present.version(), AreaState.ARCHIVED, reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "moveArea",
            summary = "Changer l'état d'un territoire composé / Move an area to another state",
            description = "Archiver ou rétablir, tout de suite. / Archive or restore, at once. " + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = AreaResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull TransitionRequest request,
            @Context HttpHeaders headers) {
        Area present = present(id, headers);
        return answer(Response.ok(), writing.move(author(), id, present.version(), request.to(), request.reason()));
    }

    private Area present(UUID id, HttpHeaders headers) {
        Area present = writing.own(caller.tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Author author() {
        return new Author(caller.tenant(), caller.subject());
    }

    private Response answer(Response.ResponseBuilder response, Seen seen) {
        ShownArea body = ShownArea.from(seen, json);
        return response.entity(body)
                .header(HttpHeaders.ETAG, body.tag().header())
                .build();
    }
}
