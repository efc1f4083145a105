package fr.maillage.premises.request.api;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.ShareResponse;
import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.premises.request.RequestSharing;
import fr.maillage.premises.request.RequestSight;
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

/** Who else sees a request. */
@Path(RequestResource.PATH + "/{id}/shares")
@Tag(name = "requests")
@RunOnVirtualThread
public class RequestShareResource {

    private static final String WRITERS = "Rôle health-officer. / Role health-officer.";

    private final RequestSharing sharing;
    private final RequestSight sights;
    private final WholePages pages;
    private final Clock clock;

    RequestShareResource(RequestSharing sharing, RequestSight sights, WholePages pages, Clock clock) {
        this.sharing = sharing;
        this.sights = sights;
        this.pages = pages;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "shareRequest",
            summary = "Partager une demande / Share a request",
            description =
                    "`landlord`, `ars`, `cpam`, `neighbours` : un profil sans nom ; le nom s'y ajoute tant que la personne y consent (REQ-04). / A profile without a name; the name is added as long as the person consents. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Partagée / Shared",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ShareResponse.class)))
    public Response share(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull ShareRequest request) {
        Share share = sharing.grant(sights.writer(), id, request);
        return Response.created(URI.create(RequestResource.PATH + "/" + id + "/shares/" + share.id()))
                .entity(ShareResponse.from(share, clock.instant()))
                .build();
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "listRequestShares",
            summary = "Les partages d'une demande / Shares of a request",
            description =
                    "Du plus récent au plus ancien, terminés et révoqués compris. / Newest first, ended and revoked ones included. "
                            + WRITERS)
    public Page<ShareResponse> list(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> sharing.list(sights.writer(), id), Share::id, page, uri)
                .map(share -> ShareResponse.from(share, clock.instant()));
    }

    @DELETE
    @Path("/{shareId}")
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "revokeRequestShare",
            summary = "Révoquer le partage d'une demande / Revoke a share of a request",
            description =
                    "Tout de suite et pour de bon ; sans If-Match, un partage ne change pas. / At once and for good; no If-Match, a share never changes. "
                            + WRITERS)
    @Extension(name = ProblemContract.UNVERSIONED, value = "true", parseValue = true)
    @APIResponse(responseCode = "204", description = "Révoqué / Revoked")
    public Response revoke(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Parameter(description = "Identifiant du partage. / Id of the share.") @PathParam("shareId") UUID shareId) {
        sharing.revoke(sights.writer(), id, shareId);
        return Response.noContent().build();
    }
}
