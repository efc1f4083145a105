package fr.maillage.premises.request.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.RequestWriting;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.Writer;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Between communes of one EPCI: who accompanies whom, and what was agreed not to do. */
@Path(RequestResource.PATH + "/{id}/accompaniment")
@Tag(name = "requests")
@RunOnVirtualThread
public class AccompanimentResource {

    private final RequestWriting writing;
    private final RequestAnswers answers;
    private final RequestSight sights;

    AccompanimentResource(RequestWriting writing, RequestAnswers answers, RequestSight sights) {
        this.writing = writing;
        this.answers = answers;
        this.sights = sights;
    }

    /** Who accompanies the person. */
    @Schema(name = "Accompaniment", description = "Qui accompagne. / Who accompanies.")
    record Accompaniment(
            @Nullable
            @Pattern(
                    regexp = "[a-z0-9-]{2,60}",
                    message = "attendu l'alias d'une organisation | the alias of an organization is expected")
            @Schema(
                    description =
                            "Organisation qui accompagne la personne ; null : personne. / Organization that accompanies the person; null: none.",
                    examples = "213101496")
            String accompaniedBy,

            @NotNull
            @Schema(
                    description =
                            "Convenu entre communes de l'EPCI de ne pas l'attirer. / Agreed between communes not to draw the person away.",
                    examples = "true")
            Boolean noPoaching) {}

    @PUT
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "accompanyRequest",
            summary = "Dire qui accompagne, et ce qui est convenu / Say who accompanies, and what was agreed",
            description =
                    "Les communes avec qui la demande est partagée (`neighbours`) le voient. Rôle health-officer. / Communes with which the request is shared see it. Role health-officer.")
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WrittenInstallation.class)))
    public Response accompany(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull Accompaniment body,
            @Context HttpHeaders headers) {
        Writer by = sights.writer();
        Request present = writing.own(by, id);
        Etag.version(present.version()).requireMatch(headers);
        writing.accompany(by, id, present.version(), body.accompaniedBy(), body.noPoaching());
        return answers.answer(Response.ok(), id, headers);
    }
}
