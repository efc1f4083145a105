package fr.maillage.premises.seal.api;

import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobResponse;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.premises.seal.ResealService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** After a rotation of the keys of sealed columns. */
@Path("/api/premises/v1/jobs/reseal")
@Tag(name = "jobs")
@RunOnVirtualThread
public class ResealResource {

    private final ResealService sealed;
    private final Caller caller;
    private final Clock clock;

    ResealResource(ResealService sealed, Caller caller, Clock clock) {
        this.sealed = sealed;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.OPERATOR)
    @Operation(
            operationId = "resealValues",
            summary = "Resceller les valeurs avec la clé courante / Seal values anew with the current key",
            description =
                    "Ouvre ce que d'anciennes clés ont scellé et le scelle avec la première ; `counts` : resealed, unreadable. Se lance aussi de lui-même au premier démarrage avec une nouvelle clé ; une ancienne clé peut être retirée quand plus rien n'est à resceller. Rend le traitement en cours s'il y en a un. Rôle platform-admin. / Opens what older keys sealed and seals it with the first one. Also begins by itself at the first start with a new key; an old key may be taken away once nothing is left to be sealed anew. Answers the run under way if there is one. Role platform-admin.")
    @APIResponse(
            responseCode = "202",
            description = "Le traitement / The job",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = JobResponse.class)))
    public Response reseal(@Context HttpHeaders headers) {
        Job job = sealed.reseal(caller.subject());
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.accepted(JobResponse.from(job, language, clock.instant()))
                .location(URI.create("/api/premises/v1/jobs/" + job.id()))
                .build();
    }
}
