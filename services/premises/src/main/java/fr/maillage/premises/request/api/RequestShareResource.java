package fr.maillage.premises.request.api;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.ShareResponse;
import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
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
import java.util.List;
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
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    RequestShareResource(RequestSharing sharing, RequestSight sights, Caller caller, Cursors cursors, Clock clock) {
        this.sharing = sharing;
        this.sights = sights;
        this.caller = caller;
        this.cursors = cursors;
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
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        UUID after = cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
        List<Share> all = sharing.list(sights.writer(), id);
        List<Share> rows = all.stream()
                .dropWhile(share -> after != null && !share.id().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(page.rowsToRead())
                .toList();
        Page<ShareResponse> items = Page.<Share>of(
                        rows,
                        page,
                        last -> cursors.write(scope, List.of(last.id().toString())))
                .map(share -> ShareResponse.from(share, clock.instant()));
        return page.total() == Total.NONE ? items : items.withTotal(all.size());
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
