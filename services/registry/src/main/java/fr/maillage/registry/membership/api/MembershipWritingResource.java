package fr.maillage.registry.membership.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.membership.MembershipService;
import fr.maillage.registry.membership.MembershipWriting;
import fr.maillage.registry.membership.domain.Membership;
import fr.maillage.registry.membership.domain.MembershipState.MembershipMove;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Memberships, to be entered, corrected, ended and moved. */
@Path(MembershipResource.PATH)
@Tag(name = "memberships")
@RunOnVirtualThread
public class MembershipWritingResource {

    private static final String WRITERS = "Rôle health-officer. / Role health-officer.";

    private final MembershipWriting writing;
    private final MembershipService memberships;
    private final MergePatches patches;
    private final Histories histories;

    MembershipWritingResource(
            MembershipWriting writing, MembershipService memberships, MergePatches patches, Histories histories) {
        this.writing = writing;
        this.memberships = memberships;
        this.patches = patches;
        this.histories = histories;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "createMembership",
            summary = "Saisir une appartenance / Enter a membership",
            description =
                    "Une même paire n'a qu'une appartenance à la fois : un jour commun est refusé (409) et nomme l'autre. / One pair, one membership at a time: a shared day is refused (409) and names the other. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisie ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MembershipResponse.class)))
    public Response create(@Valid @NotNull NewMembershipRequest request) {
        Membership begun = writing.begin(
                histories.author(), request.kind(), request.memberId(), request.groupId(), request.toContent());
        return answer(Response.created(URI.create(MembershipResource.PATH + "/" + begun.id())), begun.id());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "changeMembership",
            summary = "Corriger une appartenance / Correct a membership",
            description =
                    "JSON Merge Patch sur rôle, jours et origine ; un départ se dit par une transition. / On role, days and source; a departure is a transition. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MembershipResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = MembershipChangeRequest.class)))
    public Response change(
            @Parameter(description = MembershipResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Membership present = present(id, headers);
        MembershipChangeRequest request =
                patches.apply(patch, MembershipChangeRequest.from(present.content()), MembershipResponse.class);
        writing.correct(histories.author(), present, request.toContent(), request.reason());
        return answer(Response.ok(), id);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "archiveMembership",
            summary = "Retirer une appartenance saisie par erreur / Take back a membership entered by mistake",
            description =
                    "Reste lisible, ne compte plus. Un départ n'est pas une erreur : transition ENDED. / Stays readable, no longer counts. A departure is no mistake: transition ENDED. "
                            + WRITERS)
    @APIResponse(responseCode = "204", description = "Retirée / Taken back")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @Parameter(description = MembershipResource.ID) @PathParam("id") UUID id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Homonyme")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        writing.archive(histories.author(), present(id, headers), reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "moveMembership",
            summary = "Finir une appartenance, ou partir ailleurs / End a membership, or move elsewhere",
            description =
                    "ENDED : finit la veille de `at`. MOVED : finit la veille de `at` ici, et commence à `at` dans `groupId`, ensemble ; la réponse est celle qui finit, `movedTo` nomme l'autre. / ENDED: ends on the eve of `at`. MOVED: ends here on the eve of `at` and begins at `groupId` on `at`, together; the answer is the one that ends, `movedTo` names the other. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "Celle qui finit / The one that ends",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MembershipResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = MembershipResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull MembershipTransitionRequest request,
            @Context HttpHeaders headers) {
        String group = request.groupId();
        if ((request.to() == MembershipMove.MOVED) != (group != null)) {
            throw groupMisplaced(request.to());
        }
        Membership present = present(id, headers);
        Author by = histories.author();
        LocalDate at = request.at() == null ? writing.today(by.tenant()) : request.at();
        if (group == null) {
            writing.end(by, present, at, request.reason());
        } else {
            writing.move(by, present, group, request.role(), at, request.reason());
        }
        return answer(Response.ok(), id);
    }

    private static Problem groupMisplaced(MembershipMove to) {
        Text message = to == MembershipMove.MOVED
                ? Text.of("groupId manque ; attendu avec MOVED.", "groupId is missing; expected with MOVED.")
                : Text.of("groupId donné avec ENDED ; attendu absent.", "groupId given with ENDED; expected absent.");
        return Problem.of(StandardProblem.INVALID_REQUEST, message)
                .with(List.of(Violation.of("/groupId", "group-misplaced", message)));
    }

    private Membership present(UUID id, HttpHeaders headers) {
        String tenant = histories.author().tenant();
        Membership present = writing.own(tenant, id);
        body(id).requireMatch(headers);
        return present;
    }

    private Etag body(UUID id) {
        return MembershipResource.tag(response(id));
    }

    private MembershipResponse response(UUID id) {
        String tenant = histories.author().tenant();
        return MembershipResponse.from(memberships.get(tenant, id), writing.today(tenant));
    }

    private Response answer(Response.ResponseBuilder response, UUID id) {
        MembershipResponse body = response(id);
        return response.entity(body)
                .header(HttpHeaders.ETAG, MembershipResource.tag(body).header())
                .build();
    }
}
