package fr.maillage.premises.platform.api;

import fr.maillage.platform.data.attachment.Attachment;
import fr.maillage.platform.data.attachment.AttachmentResponse;
import fr.maillage.platform.data.attachment.Attachments;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attached files, whatever they are attached to; each feature offers the list and the addition beside its object. */
@Path("/api/premises/v1/attachments/{id}")
@Tag(name = "attachments", description = "Pièces jointes. / Attached files.")
@RunOnVirtualThread
public class AttachmentResource {

    private static final String ID = "Identifiant de la pièce jointe. / Id of the attachment.";

    private final Attachments attachments;

    AttachmentResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @Operation(
            operationId = "getAttachment",
            summary = "Une pièce jointe / An attached file",
            description =
                    "Visible pour qui l'a jointe et pour les rôles nommés par `visibleTo`, là où son objet l'est. / Seen by whoever added it and by the roles in `visibleTo`, wherever its object is.")
    @APIResponse(
            responseCode = "200",
            description = "Ce qu'on en sait / What is known of it",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AttachmentResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Attachment found = attachments.get(id);
        return Etag.version(found.version()).answer(headers, () -> AttachmentResponse.from(found));
    }

    @GET
    @Path("/content")
    @Produces(MediaType.WILDCARD)
    @PermissionsAllowed("premises:read")
    @Operation(
            operationId = "getAttachmentContent",
            summary = "Le contenu d'une pièce jointe / The content of an attached file",
            description =
                    "Toujours à enregistrer, jamais affiché ; tracé. En quarantaine 409, refusé par l'antivirus 410. / Always to be saved, never shown; audited. 409 in quarantine, 410 when the antivirus refused it.")
    @APIResponse(responseCode = "200", description = "Le fichier / The file")
    public Response content(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        return attachments.open(id).answer(headers);
    }

    @DELETE
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, "role:landlord"})
    @Operation(
            operationId = "archiveAttachment",
            summary = "Retirer une pièce jointe / Remove an attached file",
            description = "Rôles health-officer, planner et landlord. / Roles health-officer, planner and landlord.")
    @APIResponse(responseCode = "204", description = "Retirée / Removed")
    public Response archive(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        int version = attachments.get(id).version();
        Etag.version(version).requireMatch(headers);
        if (!attachments.archive(id, version)) {
            throw Problem.of(StandardProblem.STALE_VERSION);
        }
        return Response.noContent().build();
    }
}
