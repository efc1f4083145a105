package fr.maillage.platform.data.sample;

import fr.maillage.platform.data.attachment.Attachment;
import fr.maillage.platform.data.attachment.AttachmentForm;
import fr.maillage.platform.data.attachment.AttachmentResponse;
import fr.maillage.platform.data.attachment.Attachments;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.ObjectRef;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Files attached to notes, as a service would offer them. */
@Path("/api/sample/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermissionsAllowed("sample:read")
public class AttachmentResource {

    private static final Set<String> ROLES = Set.of("health-officer", "ars", "landlord");

    private final Attachments attachments;
    private final Notes notes;

    AttachmentResource(Attachments attachments, Notes notes) {
        this.attachments = attachments;
        this.notes = notes;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @QueryParam("note") UUID note, @BeanParam AttachmentForm form, @QueryParam("fail") boolean fail) {
        var request = form.toNewAttachment(noteOf(note), FieldClass.PERSONAL, ROLES);
        Attachment added = attachments.add(request, form.upload());
        if (fail) {
            throw new WebApplicationException(409);
        }
        return Response.created(URI.create("/api/sample/v1/attachments/" + added.id()))
                .header("ETag", Etag.version(added.version()).header())
                .entity(AttachmentResponse.from(added))
                .build();
    }

    @GET
    public List<AttachmentResponse> list(@QueryParam("note") UUID note) {
        return attachments.list(noteOf(note)).stream()
                .map(AttachmentResponse::from)
                .toList();
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Attachment found = attachments.get(id);
        return Etag.version(found.version()).answer(headers, () -> AttachmentResponse.from(found));
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return attachments.open(id).answer(headers);
    }

    @DELETE
    @Path("/{id}")
    public void archive(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        int version = attachments.get(id).version();
        Etag.version(version).requireMatch(headers);
        if (!attachments.archive(id, version)) {
            throw Problem.of(StandardProblem.STALE_VERSION);
        }
    }

    private ObjectRef noteOf(UUID id) {
        return notes.find(id)
                .map(note -> new ObjectRef(note.tenant(), "note", id))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
