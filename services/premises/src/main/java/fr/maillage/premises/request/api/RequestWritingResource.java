package fr.maillage.premises.request.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.RequestWriting;
import fr.maillage.premises.request.domain.InstallationRequest;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.Writer;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Installation requests, to be entered, changed and moved: by the health direction, and by a professional his or her own. */
@Path(RequestResource.PATH)
@Tag(name = "requests")
@RunOnVirtualThread
public class RequestWritingResource {

    private static final String WRITERS =
            "Rôle health-officer ; professional pour ses propres demandes. / Role health-officer; professional for own requests.";

    private final RequestWriting writing;
    private final RequestAnswers answers;
    private final RequestSight sights;
    private final MergePatches patches;

    RequestWritingResource(RequestWriting writing, RequestAnswers answers, RequestSight sights, MergePatches patches) {
        this.writing = writing;
        this.answers = answers;
        this.sights = sights;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RequestResource.PROFESSIONAL})
    @Operation(
            operationId = "createRequest",
            summary = "Entrer une demande d'installation / Enter an installation request",
            description =
                    "Par quelque voie qu'elle arrive. Ce qui n'empêche pas est dans `warnings`. / By whichever way it came. What does not stop is in `warnings`. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Entrée ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WrittenInstallation.class)))
    public Response create(@Valid @NotNull RequestForm form, @Context HttpHeaders headers) {
        UUID id = writing.receive(
                sights.writer(), RequestForms.content(form), RequestForms.consentTo(form), form.receivedOn());
        return answers.answer(Response.created(URI.create(RequestResource.PATH + "/" + id)), id, headers);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RequestResource.PROFESSIONAL})
    @Operation(
            operationId = "changeRequest",
            summary = "Modifier une demande d'installation / Change an installation request",
            description =
                    "JSON Merge Patch. `consentTo` est la liste entière des destinataires : en retirer un a effet tout de suite. / JSON Merge Patch. `consentTo` is the whole list: taking one out has effect at once. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WrittenInstallation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaTypes.MERGE_PATCH, schema = @Schema(implementation = RequestForm.class)))
    public Response change(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Writer by = sights.writer();
        Request present = present(by, id, headers);
        RequestForm form = patches.apply(
                patch, RequestForms.of(present, writing.consentTo(by, id), !by.ownOnly()), InstallationRequest.class);
        LocalDate receivedOn = form.receivedOn() == null ? present.standing().receivedOn() : form.receivedOn();
        writing.change(by, id, present.version(), RequestForms.content(form), RequestForms.consentTo(form), receivedOn);
        return answers.answer(Response.ok(), id, headers);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RequestResource.PROFESSIONAL})
    @Operation(
            operationId = "archiveRequest",
            summary = "Archiver une demande d'installation / Archive an installation request",
            description = "Reste lisible (`archived=true`) et ne change plus. / Stays readable and no longer changes. "
                    + WRITERS)
    @APIResponse(responseCode = "204", description = "Archivée / Archived")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Writer by = sights.writer();
        writing.archive(by, id, present(by, id, headers).version());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RequestResource.PROFESSIONAL})
    @Operation(
            operationId = "moveRequest",
            summary = "Faire avancer une demande / Move a request",
            description =
                    "Étape impossible : 409 avec les étapes possibles. QUALIFIED demande un projet, des attentes et un lieu (REQ-01). Un retrait garde l'historique et peut taire son motif (REQ-05). Un professionnel peut retirer la sienne. / Not possible: 409 with the possible steps. QUALIFIED needs a project, expectations and a place. A withdrawal keeps the history. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WrittenInstallation.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull RequestTransitionRequest request,
            @Context HttpHeaders headers) {
        Writer by = sights.writer();
        int version = present(by, id, headers).version();
        writing.move(by, id, version, request.to(), request.reason(), request.at());
        return answers.answer(Response.ok(), id, headers);
    }

    @POST
    @Path("/{id}/reconfirmations")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RequestResource.PROFESSIONAL})
    @Operation(
            operationId = "reconfirmRequest",
            summary = "Dire que la demande tient toujours / Say that the request still stands",
            description =
                    "Pour six mois de plus (REQ-02) ; réveille une demande DORMANT. / For six months more; wakes up a DORMANT one. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "Reconfirmée / Reconfirmed",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WrittenInstallation.class)))
    public Response confirm(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        writing.confirm(sights.writer(), id);
        return answers.answer(Response.ok(), id, headers);
    }

    @POST
    @Path("/{id}/reminders")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "remindRequest",
            summary = "Noter un rappel envoyé à la personne / Record a reminder sent to the person",
            description =
                    "La plateforme prévient la direction de la santé avant le terme de six mois ; elle n'écrit pas à la personne. Une demande ne s'endort qu'après un rappel noté ici et resté quatorze jours sans réponse (REQ-02). / The platform tells the health direction before the term of six months; it does not write to the person. A request sleeps only after a reminder recorded here that stayed fourteen days without an answer. Rôle health-officer. / Role health-officer.")
    @APIResponse(
            responseCode = "200",
            description = "Noté / Recorded",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WrittenInstallation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response remind(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull ReminderRequest reminder,
            @Context HttpHeaders headers) {
        writing.remind(sights.writer(), id, reminder.sentOn());
        return answers.answer(Response.ok(), id, headers);
    }

    private Request present(Writer by, UUID id, HttpHeaders headers) {
        Request present = writing.own(by, id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }
}
