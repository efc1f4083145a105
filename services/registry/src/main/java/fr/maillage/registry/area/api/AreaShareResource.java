package fr.maillage.registry.area.api;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.ShareResponse;
import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.registry.area.AreaSharing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who else sees an area. */
@Path(AreaResource.PATH + "/{id}/shares")
@Tag(name = "areas")
@RunOnVirtualThread
public class AreaShareResource {

    private static final String WRITERS = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private final AreaSharing sharing;
    private final Caller caller;
    private final WholePages pages;
    private final Clock clock;

    AreaShareResource(AreaSharing sharing, Caller caller, WholePages pages, Clock clock) {
        this.sharing = sharing;
        this.caller = caller;
        this.pages = pages;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "shareArea",
            summary = "Partager un territoire composé / Share an area",
            description =
                    "`outline` montre id, name, kind, members ; `full` aussi le reste. Jours légaux du siège de votre organisation, fin incluse, ou instants, fin exclue. / Legal days of your organization's place, end included, or instants, end excluded. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Partagé / Shared",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ShareResponse.class)))
    public Response share(
            @Parameter(description = AreaResource.ID) @PathParam("id") UUID id, @Valid @NotNull ShareRequest request) {
        Share share = sharing.grant(caller.tenant(), id, request);
        return Response.created(URI.create(AreaResource.PATH + "/" + id + "/shares/" + share.id()))
                .entity(ShareResponse.from(share, clock.instant()))
                .build();
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listAreaShares",
            summary = "Les partages d'un territoire composé / Shares of an area",
            description =
                    "Du plus récent au plus ancien, terminés et révoqués compris. / Newest first, ended and revoked ones included. "
                            + WRITERS)
    public Page<ShareResponse> list(
            @Parameter(description = AreaResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> sharing.list(caller.tenant(), id), Share::id, page, uri)
                .map(share -> ShareResponse.from(share, clock.instant()));
    }

    @DELETE
    @Path("/{shareId}")
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "revokeAreaShare",
            summary = "Révoquer un partage / Revoke a share",
            description =
                    "Tout de suite et pour de bon ; sans If-Match, un partage ne change pas. / At once and for good; no If-Match, a share never changes. "
                            + WRITERS)
    @Extension(name = ProblemContract.UNVERSIONED, value = "true", parseValue = true)
    @APIResponse(responseCode = "204", description = "Révoqué / Revoked")
    public Response revoke(
            @Parameter(description = AreaResource.ID) @PathParam("id") UUID id,
            @Parameter(description = "Identifiant du partage. / Id of the share.") @PathParam("shareId") UUID shareId) {
        sharing.revoke(caller.tenant(), id, shareId);
        return Response.noContent().build();
    }
}
