package fr.maillage.registry.localstructure.api;

import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.ShareRequest;
import fr.maillage.platform.data.share.ShareResponse;
import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.registry.localstructure.StructureSharing;
import fr.maillage.registry.localstructure.domain.LocalStructure;
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

/** Who else sees a local structure. */
@Path(LocalStructureResource.PATH + "/{id}/shares")
@Tag(name = "structures")
@RunOnVirtualThread
public class StructureShareResource {

    private static final String WRITERS =
            "Rôles health-officer et planner ; une structure du fichier national n'a pas de partage (409). / Roles health-officer and planner; one of the national file has no shares (409).";

    private final StructureSharing sharing;
    private final OwnStructures own;
    private final WholePages pages;
    private final Clock clock;

    StructureShareResource(StructureSharing sharing, OwnStructures own, WholePages pages, Clock clock) {
        this.sharing = sharing;
        this.own = own;
        this.pages = pages;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "shareStructure",
            summary = "Partager une structure locale / Share a local structure",
            description =
                    "`full` la montre entière, dans les listes et seule. Jours légaux du siège de votre organisation, fin incluse, ou instants, fin exclue. / `full` shows all of it, in lists and alone. Legal days of your organization's place, end included, or instants, end excluded. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Partagée / Shared",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ShareResponse.class)))
    public Response share(
            @Parameter(description = OwnStructures.ID, example = OwnStructures.EXAMPLE) @PathParam("id") String id,
            @Valid @NotNull ShareRequest request) {
        Share share = sharing.grant(own.get(id), request);
        return Response.created(URI.create(LocalStructureResource.PATH + "/" + id + "/shares/" + share.id()))
                .entity(ShareResponse.from(share, clock.instant()))
                .build();
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listStructureShares",
            summary = "Les partages d'une structure locale / Shares of a local structure",
            description =
                    "Du plus récent au plus ancien, terminés et révoqués compris. / Newest first, ended and revoked ones included. "
                            + WRITERS)
    @APIResponse(responseCode = "200", description = "Les partages / The shares")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Page<ShareResponse> list(
            @Parameter(description = OwnStructures.ID, example = OwnStructures.EXAMPLE) @PathParam("id") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        LocalStructure structure = own.get(id);
        return pages.of(() -> sharing.list(structure), Share::id, page, uri)
                .map(share -> ShareResponse.from(share, clock.instant()));
    }

    @DELETE
    @Path("/{shareId}")
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "revokeStructureShare",
            extensions = @Extension(name = ProblemContract.UNVERSIONED, value = "true", parseValue = true),
            summary = "Révoquer un partage / Revoke a share",
            description =
                    "Tout de suite et pour de bon ; sans If-Match, un partage ne change pas. / At once and for good; no If-Match, a share never changes. "
                            + WRITERS)
    @APIResponse(responseCode = "204", description = "Révoqué / Revoked")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response revoke(
            @Parameter(description = OwnStructures.ID, example = OwnStructures.EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Identifiant du partage. / Id of the share.") @PathParam("shareId") UUID shareId) {
        sharing.revoke(own.get(id), shareId);
        return Response.noContent().build();
    }
}
