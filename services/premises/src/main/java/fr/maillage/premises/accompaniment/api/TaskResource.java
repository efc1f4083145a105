package fr.maillage.premises.accompaniment.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.accompaniment.TaskService;
import fr.maillage.premises.accompaniment.api.TaskForms.NewTask;
import fr.maillage.premises.accompaniment.api.TaskForms.TaskChange;
import fr.maillage.premises.accompaniment.api.TaskForms.TaskResponse;
import fr.maillage.premises.accompaniment.domain.Task;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.domain.Writer;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done for the household of a request. */
@Path(TaskResource.PATH)
@Tag(name = "requests")
@RunOnVirtualThread
public class TaskResource {

    static final String PATH = "/api/premises/v1/requests/{id}/tasks";

    private static final String REQUEST = "Identifiant de la demande. / Id of the request.";
    private static final String TASK = "Identifiant de la tâche. / Id of the task.";
    private static final String WHO =
            "Rôle health-officer ; professional pour ses propres demandes. / Role health-officer; professional for own requests.";

    private final TaskService tasks;
    private final RequestSight sights;
    private final MergePatches patches;
    private final WholePages pages;

    TaskResource(TaskService tasks, RequestSight sights, MergePatches patches, WholePages pages) {
        this.tasks = tasks;
        this.sights = sights;
        this.patches = patches;
        this.pages = pages;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, "role:professional"})
    @Operation(
            operationId = "listTasks",
            summary = "Les tâches d'accompagnement / Tasks of a request",
            description =
                    "Emploi du conjoint, logement, école, garde d'enfants, dans l'ordre d'arrivée. / Spouse's job, home, school, childcare, in order of arrival. "
                            + WHO)
    public Page<TaskResponse> list(
            @Parameter(description = REQUEST) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> tasks.list(sights.writer(), id), Task::id, page, uri)
                .map(TaskResponse::from);
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, "role:professional"})
    @Operation(operationId = "createTask", summary = "Entrer une tâche / Enter a task", description = WHO)
    @APIResponse(
            responseCode = "201",
            description = "Entrée / Entered",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TaskResponse.class)))
    public Response add(@Parameter(description = REQUEST) @PathParam("id") UUID id, @Valid @NotNull NewTask body) {
        Task task = tasks.add(sights.writer(), id, body.kind(), body.dueOn(), body.note());
        return answer(Response.created(URI.create(PATH.replace("{id}", id.toString()) + "/" + task.id())), task);
    }

    @GET
    @Path("/{taskId}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, "role:professional"})
    @Operation(operationId = "getTask", summary = "Une tâche / One task", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "La tâche / The task",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TaskResponse.class)))
    public Response get(
            @Parameter(description = REQUEST) @PathParam("id") UUID id,
            @Parameter(description = TASK) @PathParam("taskId") UUID taskId,
            @Context HttpHeaders headers) {
        Task task = tasks.get(sights.writer(), id, taskId);
        return Etag.version(task.version()).answer(headers, () -> TaskResponse.from(task));
    }

    @PATCH
    @Path("/{taskId}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, "role:professional"})
    @Operation(
            operationId = "changeTask",
            summary = "Modifier une tâche / Change a task",
            description = "JSON Merge Patch. " + WHO)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TaskResponse.class)))
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaTypes.MERGE_PATCH, schema = @Schema(implementation = TaskChange.class)))
    public Response change(
            @Parameter(description = REQUEST) @PathParam("id") UUID id,
            @Parameter(description = TASK) @PathParam("taskId") UUID taskId,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Writer by = sights.writer();
        Task before = tasks.get(by, id, taskId);
        Etag.version(before.version()).requireMatch(headers);
        TaskChange change = patches.apply(patch, TaskChange.from(before), TaskResponse.class);
        return answer(Response.ok(), tasks.change(by, before, change.state(), change.dueOn(), change.note()));
    }

    private static Response answer(Response.ResponseBuilder response, Task task) {
        return response.header(HttpHeaders.ETAG, Etag.version(task.version()).header())
                .entity(TaskResponse.from(task))
                .build();
    }
}
