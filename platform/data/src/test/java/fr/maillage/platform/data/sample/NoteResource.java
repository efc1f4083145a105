package fr.maillage.platform.data.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.data.tenant.ObjectRef;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Path("/api/sample/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoteResource {

    private final Notes notes;
    private final TenantContext context;
    private final Caller caller;
    private final ObjectMapper json;
    private final Histories histories;

    NoteResource(Notes notes, TenantContext context, Caller caller, ObjectMapper json, Histories histories) {
        this.notes = notes;
        this.context = context;
        this.caller = caller;
        this.json = json;
        this.histories = histories;
    }

    record NewNote(UUID id, String reference, String title, String secret) {}

    record Title(String title) {}

    record Listed(List<Note> items, long total, long byJdbc, boolean virtual) {}

    @GET
    @PermissionsAllowed("sample:read")
    public Listed list() throws SQLException {
        return new Listed(
                notes.list(),
                notes.count(),
                notes.countByJdbc(),
                Thread.currentThread().isVirtual());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("sample:read")
    public JsonNode get(@PathParam("id") UUID id) {
        Notes.Seen seen = notes.read(id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        return seen.fields().apply(json.valueToTree(seen.note()));
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("sample:read")
    public Page<HistoryStepResponse> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return histories.page("note", id, page, uri);
    }

    @POST
    @PermissionsAllowed("sample:read")
    public void add(NewNote note) {
        notes.add(new Note(note.id(), caller.tenant(), note.reference(), note.title(), note.secret()));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("sample:read")
    public boolean rename(@PathParam("id") UUID id, Title title) {
        return notes.rename(id, title.title());
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("sample:read")
    public boolean remove(@PathParam("id") UUID id) {
        return notes.remove(id);
    }

    @GET
    @Path("/forbidden")
    @RolesAllowed("nobody")
    public List<Note> forbidden() {
        return notes.list();
    }

    @GET
    @Path("/open")
    @PermitAll
    public List<Note> open() {
        return notes.list();
    }

    /** What the bearer of a link to one note sees; that the link is genuine is not the subject here. */
    @GET
    @Path("/linked/{tenant}/{id}")
    @PermitAll
    public List<Note> linked(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return context.forObject(new ObjectRef(tenant, "note", id), "1", notes::list);
    }
}
