package fr.maillage.premises.platform.api;

import fr.maillage.platform.data.job.CallersJobs;
import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobResponse;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.language.Language;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long work of the premises service, whatever it does. */
@Path("/api/premises/v1/jobs/{id}")
@Tag(name = "jobs", description = "Traitements longs. / Long work.")
@RunOnVirtualThread
public class JobResource {

    private static final String ID = "Identifiant du traitement. / Id of the job.";

    private static final String SEEN =
            "Ceux de votre organisation ; ceux des données de référence, pour le rôle platform-admin. / Those of your organization; those on reference data, for role platform-admin.";

    private final CallersJobs jobs;
    private final Clock clock;

    JobResource(CallersJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @Operation(
            operationId = "getJob",
            summary = "Un traitement et son avancement / A job and its progress",
            description = SEEN)
    public JobResponse get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        return response(jobs.get(id), headers);
    }

    @POST
    @Path("/cancel")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @Operation(
            operationId = "cancelJob",
            summary = "Annuler un traitement / Cancel a job",
            description =
                    "Tout de suite s'il attend, à son prochain point d'arrêt s'il tourne. Par qui l'a lancé, ou le rôle health-officer. / At once while it waits, at its next checkpoint while it runs. By whoever asked for it, or role health-officer. "
                            + SEEN)
    @APIResponse(
            responseCode = "202",
            description = "Annulé, ou sur le point de l'être / Cancelled, or about to be",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = JobResponse.class)))
    public Response cancel(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Response.accepted(response(jobs.cancel(id), headers)).build();
    }

    private JobResponse response(Job job, HttpHeaders headers) {
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return JobResponse.from(job, language, clock.instant());
    }
}
