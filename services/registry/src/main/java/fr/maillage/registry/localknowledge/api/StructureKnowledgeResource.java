package fr.maillage.registry.localknowledge.api;

import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.registry.localknowledge.LocalKnowledgeService;
import fr.maillage.registry.localknowledge.LocalKnowledgeWriting;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller's organization knows of one structure. */
@Path(StructureKnowledgeResource.PATH)
@Tag(name = "local-knowledge")
@RunOnVirtualThread
public class StructureKnowledgeResource {

    static final String PATH = "/api/registry/v1/structures/{id}/local-knowledge";
    private static final String ID = "FINESS, ou local:<uuid>. / FINESS number, or local:<uuid>.";

    private final LocalKnowledgeService reading;
    private final LocalKnowledgeWriting writing;
    private final Caller caller;

    StructureKnowledgeResource(LocalKnowledgeService reading, LocalKnowledgeWriting writing, Caller caller) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getStructureKnowledge",
            summary = "Ce qu’on sait localement d’une structure / What is known locally of a structure",
            description = "Rôles health-officer et planner ; tracé. / Roles health-officer and planner; audited.")
    @APIResponse(
            responseCode = "200",
            description = "Ce qui est su / What is known",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = LocalKnowledgeResponse.class)))
    public Response get(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "310021373"))
                    @PathParam("id")
                    String id,
            @Context HttpHeaders headers) {
        return new KnowledgeAnswers(headers)
                .read(reading.get(caller.tenant(), subject(id), KnowledgeAnswers.sight(caller)));
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.HEALTH_OFFICER},
            inclusive = true)
    @Operation(
            operationId = "putStructureKnowledge",
            extensions = @Extension(name = ProblemContract.UNVERSIONED, value = "true", parseValue = true),
            summary = "Écrire ce qu’on sait d’une structure / Write what is known of a structure",
            description =
                    "Le tout ; sans If-Match la première fois, avec ensuite. Rôle health-officer. / The whole of it; without If-Match the first time, with it afterwards. Role health-officer.")
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
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "310021373"))
                    @PathParam("id")
                    String id,
            @Valid @NotNull StructureKnowledgeRequest request,
            @Context HttpHeaders headers) {
        return new KnowledgePut(writing, caller, new KnowledgeAnswers(headers))
                .put(subject(id), request.toContent(), request.reason(), PATH.replace("{id}", id));
    }

    private Subject subject(String id) {
        return KnowledgeAnswers.subject(SubjectType.STRUCTURE, id, caller);
    }
}
