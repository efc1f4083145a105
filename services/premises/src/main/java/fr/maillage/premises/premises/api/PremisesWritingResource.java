package fr.maillage.premises.premises.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.premises.PremisesWriting;
import fr.maillage.premises.premises.domain.Premises;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Premises, to be entered, changed and archived by whoever keeps them. */
@Path(PremisesResource.PATH)
@Tag(name = "premises")
@RunOnVirtualThread
public class PremisesWritingResource {

    static final String WRITERS =
            "Rôles health-officer, planner et landlord, pour leur organisation. / Roles health-officer, planner and landlord, for their own organization.";

    private final PremisesWriting writing;
    private final PremisesService reading;
    private final PremisesAnswers answers;
    private final MergePatches patches;
    private final Histories histories;

    PremisesWritingResource(
            PremisesWriting writing,
            PremisesService reading,
            PremisesAnswers answers,
            MergePatches patches,
            Histories histories) {
        this.writing = writing;
        this.reading = reading;
        this.answers = answers;
        this.patches = patches;
        this.histories = histories;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "createPremises",
            summary = "Saisir un local / Enter premises",
            description =
                    "Avec ses cellules ; sans `units`, une seule pour la surface totale. Ce qu'une règle refuse est nommé avec elle ; ce dont elle avertit est dans `warnings`. / With their units; without `units`, one for the whole area. What a rule refuses is named with it; what it warns of is in `warnings`. "
                            + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisi ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PremisesResponse.class)))
    public Response create(@Valid @NotNull NewPremisesRequest request, @Context HttpHeaders headers) {
        Premises created =
                writing.create(histories.author(), request.toContent(), request.toUnits(), request.toState());
        return answers.answer(
                Response.created(URI.create(PremisesResource.PATH + "/" + created.id())),
                reading.get(created.id()),
                headers);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "changePremises",
            summary = "Modifier un local / Change premises",
            description =
                    "JSON Merge Patch ; une liste est la liste entière. Un local déplacé est situé de nouveau. / JSON Merge Patch; a list is the whole list. Premises that moved are placed again. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PremisesResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = PremisesChangeRequest.class)))
    public Response change(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Premises present = present(id, headers);
        PremisesChangeRequest request =
                patches.apply(patch, PremisesChangeRequest.from(present.content()), PremisesResponse.class);
        writing.change(histories.author(), id, present.version(), request.toContent(), request.reason());
        return answers.answer(Response.ok(), reading.get(id), headers);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "archivePremises",
            summary = "Archiver un local / Archive premises",
            description =
                    "Avec ses cellules ; refusé tant que l'une est réservée ou occupée. Reste lisible. / With their units; refused while one is reserved or occupied. Stay readable. "
                            + WRITERS)
    @APIResponse(responseCode = "204", description = "Archivé / Archived")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Vendu")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        Premises present = present(id, headers);
        writing.archive(histories.author(), id, present.version(), reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PremisesResource.LANDLORD})
    @Operation(
            operationId = "movePremises",
            summary = "Changer l'état de toutes les cellules / Move all units to another state",
            description =
                    "Celles qui n'y sont pas encore, toutes ou aucune. / Those that are not there yet, all or none. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PremisesResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull PremisesTransitionRequest request,
            @Context HttpHeaders headers) {
        Premises present = present(id, headers);
        writing.move(histories.author(), id, present.version(), request.to(), request.reason());
        return answers.answer(Response.ok(), reading.get(id), headers);
    }

    private Premises present(UUID id, HttpHeaders headers) {
        Premises present = reading.own(histories.author().tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }
}
