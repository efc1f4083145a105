package fr.maillage.premises.support.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.support.SupportService;
import fr.maillage.premises.support.domain.SupportAct;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Support acts, to be entered, changed while they are drafts, and made final. */
@Path(SupportActResource.PATH)
@Tag(name = "support-acts")
@RunOnVirtualThread
public class SupportActWritingResource {

    private static final String WRITERS = "Rôle health-officer. / Role health-officer.";

    private final SupportService acts;
    private final MergePatches patches;
    private final Histories histories;

    SupportActWritingResource(SupportService acts, MergePatches patches, Histories histories) {
        this.acts = acts;
        this.patches = patches;
        this.histories = histories;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "createSupportAct",
            summary = "Saisir un acte de soutien / Enter a support act",
            description = "Un projet : des pièces peuvent manquer. / A draft: pieces may be missing. " + WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisi ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SupportActResponse.class)))
    public Response create(@Valid @NotNull NewSupportActRequest request) {
        SupportAct created = acts.create(histories.author(), request.toContent());
        return answer(Response.created(URI.create(SupportActResource.PATH + "/" + created.id())), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "changeSupportAct",
            summary = "Modifier un projet d'acte / Change a draft act",
            description =
                    "JSON Merge Patch ; un acte finalisé ne change plus. / JSON Merge Patch; a final act changes no more. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SupportActResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = SupportActChangeRequest.class)))
    public Response change(
            @Parameter(description = SupportActResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        SupportAct present = present(id, headers);
        SupportActChangeRequest request =
                patches.apply(patch, SupportActChangeRequest.from(present.content()), SupportActResponse.class);
        return answer(Response.ok(), acts.change(histories.author(), present, request.toContent(), request.reason()));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "moveSupportAct",
            summary = "Finaliser ou abandonner un acte / Make an act final, or abandon it",
            description =
                    "Finaliser demande toutes les pièces : chacune qui manque est nommée, 422 (AID-20). L'acte est alors figé avec son empreinte. / To be final it needs every piece: each missing one is named, 422 (AID-20). It is then frozen with its hash. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SupportActResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = SupportActResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull SupportActTransitionRequest request,
            @Context HttpHeaders headers) {
        SupportAct present = present(id, headers);
        return answer(Response.ok(), acts.move(histories.author(), present, request.to(), request.reason()));
    }

    private SupportAct present(UUID id, HttpHeaders headers) {
        SupportAct present = acts.own(histories.author().tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private static Response answer(Response.ResponseBuilder response, SupportAct act) {
        return response.entity(SupportActResponse.from(act))
                .header(HttpHeaders.ETAG, Etag.version(act.version()).header())
                .build();
    }
}
