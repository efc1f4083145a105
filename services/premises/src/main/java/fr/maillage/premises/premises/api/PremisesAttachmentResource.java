package fr.maillage.premises.premises.api;

import fr.maillage.platform.data.attachment.Attachment;
import fr.maillage.platform.data.attachment.AttachmentForm;
import fr.maillage.platform.data.attachment.AttachmentResponse;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.premises.premises.PremisesDocuments;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Photos and plans of premises. */
@Path(PremisesResource.PATH + "/{id}/attachments")
@Tag(name = "premises")
@RunOnVirtualThread
public class PremisesAttachmentResource {

    private final PremisesDocuments documents;
    private final Caller caller;
    private final WholePages pages;

    PremisesAttachmentResource(PremisesDocuments documents, Caller caller, WholePages pages) {
        this.documents = documents;
        this.caller = caller;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "attachToPremises",
            summary = "Joindre une photo ou un plan / Attach a photo or a plan",
            description =
                    "Photo, plan : sans donnée personnelle. Rôles health-officer, planner et landlord ; vue par les rôles nommés par `visibleTo`, là où le local l'est, et par qui l'a jointe. / No personal data. Roles health-officer, planner and landlord; seen by the roles in `visibleTo`, wherever the premises are, and by whoever added it.")
    @APIResponse(
            responseCode = "201",
            description = "Joint / Attached",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AttachmentResponse.class)))
    public Response attach(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id, @BeanParam AttachmentForm form) {
        Attachment added = documents.attach(caller.tenant(), id, form);
        return Response.created(URI.create("/api/premises/v1/attachments/" + added.id()))
                .header(HttpHeaders.ETAG, Etag.version(added.version()).header())
                .entity(AttachmentResponse.from(added))
                .build();
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({
        RolesAsPermissions.HEALTH_OFFICER,
        RolesAsPermissions.PLANNER,
        PremisesResource.LANDLORD,
        PremisesResource.ARS,
        PremisesResource.CPAM,
        PremisesResource.INTEGRATION
    })
    @Operation(
            operationId = "listPremisesAttachments",
            summary = "Les photos et plans d'un local / Photos and plans of premises",
            description =
                    "Ceux que vous pouvez voir, dans l'ordre d'arrivée. / Those that you may see, in order of arrival.")
    public Page<AttachmentResponse> list(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> documents.list(id), Attachment::id, page, uri).map(AttachmentResponse::from);
    }
}
