package fr.maillage.registry.localknowledge.api;

import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.registry.localknowledge.LocalKnowledgeService;
import fr.maillage.registry.localknowledge.LocalKnowledgeWriting;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller's organization knows of one professional. */
@Path(ProfessionalKnowledgeResource.PATH)
@Tag(
        name = "local-knowledge",
        description =
                "Ce qu’une organisation sait en plus des fichiers nationaux ; à elle seule. / What an organization knows beside the national files; its own alone.")
@RunOnVirtualThread
public class ProfessionalKnowledgeResource {

    static final String PATH = "/api/registry/v1/professionals/{id}/local-knowledge";
    static final String ID = "RPPS, ou adeli:<numéro>. / RPPS number, or adeli:<number>.";
    private static final String READERS =
            "Role health-officer : tout ; planner : sauf tranche d’âge, départ prévu et auteurs ; chaque lecture est tracée. / Role health-officer: all; planner: neither age band, planned retirement nor authors; each reading is audited.";
    private static final String WRITERS = " Rôle health-officer. / Role health-officer.";

    private final LocalKnowledgeService reading;
    private final LocalKnowledgeWriting writing;
    private final MergePatches patches;
    private final Caller caller;

    ProfessionalKnowledgeResource(
            LocalKnowledgeService reading, LocalKnowledgeWriting writing, MergePatches patches, Caller caller) {
        this.reading = reading;
        this.writing = writing;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getProfessionalKnowledge",
            summary = "Ce qu’on sait localement d’un professionnel / What is known locally of a professional",
            description = READERS)
    @APIResponse(
            responseCode = "200",
            description = "Ce qui est su / What is known",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = LocalKnowledgeResponse.class)))
    public Response get(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "99000001240"))
                    @PathParam("id")
                    String id,
            @Context HttpHeaders headers) {
        return answers(headers).read(reading.get(caller.tenant(), subject(id), KnowledgeAnswers.sight(caller)));
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.HEALTH_OFFICER},
            inclusive = true)
    @Operation(
            operationId = "putProfessionalKnowledge",
            extensions = @Extension(name = ProblemContract.UNVERSIONED, value = "true", parseValue = true),
            summary = "Écrire ce qu’on sait d’un professionnel / Write what is known of a professional",
            description =
                    "Le tout ; ce qui n’est pas donné n’est plus su. Sans If-Match la première fois, avec ensuite. / The whole of it; what is not given is no longer known. Without If-Match the first time, with it afterwards."
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = LocalKnowledgeResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Écrit pour la première fois / Written for the first time",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = LocalKnowledgeResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description =
                    "ETag de la version modifiée ; absent la première fois. / ETag of the version being changed; absent the first time.",
            schema = @Schema(type = SchemaType.STRING, examples = "\"v3\""))
    public Response put(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "99000001240"))
                    @PathParam("id")
                    String id,
            @Valid @NotNull ProfessionalKnowledgeRequest request,
            @Context HttpHeaders headers) {
        return new KnowledgePut(writing, caller, answers(headers))
                .put(subject(id), request.toContent(), request.reason(), PATH.replace("{id}", id));
    }

    @PATCH
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.HEALTH_OFFICER},
            inclusive = true)
    @Operation(
            operationId = "changeProfessionalKnowledge",
            summary = "Modifier ce qu’on sait d’un professionnel / Change what is known of a professional",
            description = "JSON Merge Patch ; null efface un fait. / JSON Merge Patch; null removes a fact." + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = LocalKnowledgeResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = ProfessionalKnowledgeRequest.class)))
    public Response change(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "99000001240"))
                    @PathParam("id")
                    String id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Knowledge present = present(id, headers);
        ProfessionalKnowledgeRequest request = patches.apply(
                patch, ProfessionalKnowledgeRequest.from(present, writing.expiry()), LocalKnowledgeResponse.class);
        return answers(headers)
                .written(
                        Response.ok(),
                        writing.change(
                                KnowledgeAnswers.author(caller), present, request.toContent(), request.reason()));
    }

    @DELETE
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.HEALTH_OFFICER},
            inclusive = true)
    @Operation(
            operationId = "archiveProfessionalKnowledge",
            summary = "Archiver ce qu’on sait d’un professionnel / Archive what is known of a professional",
            description =
                    "Reste lisible ici, n’est plus utilisé ; un PUT le rétablit. / Stays readable here, is no longer used; a PUT restores it."
                            + WRITERS)
    @APIResponse(responseCode = "204", description = "Archivé / Archived")
    public Response archive(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "99000001240"))
                    @PathParam("id")
                    String id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l’historique. / Why; kept in the history.",
                            example = "Départ effectif")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        writing.archive(KnowledgeAnswers.author(caller), present(id, headers), reason);
        return Response.noContent().build();
    }

    private Knowledge present(String id, HttpHeaders headers) {
        Knowledge present = writing.own(caller.tenant(), subject(id));
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Subject subject(String id) {
        return KnowledgeAnswers.subject(SubjectType.PROFESSIONAL, id, caller);
    }

    private KnowledgeAnswers answers(HttpHeaders headers) {
        return new KnowledgeAnswers(headers);
    }
}
