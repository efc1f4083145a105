package fr.maillage.registry.geocode.api;

import fr.maillage.platform.data.job.Job;
import fr.maillage.platform.data.job.JobResponse;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.code.domain.Code;
import fr.maillage.registry.code.domain.CodeSystem;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geocode.GeocodeService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Locating people and structures by their addresses. */
@Path("/api/registry/v1/geocoding")
@RunOnVirtualThread
@Tag(name = "geocoding", description = "Des adresses aux points. / From addresses to points.")
public class GeocodingResource {

    private static final int MOST_REASONS = 100;

    private final GeocodeService geocoding;
    private final CodeService codes;
    private final Caller caller;
    private final Clock clock;

    GeocodingResource(GeocodeService geocoding, CodeService codes, Caller caller, Clock clock) {
        this.geocoding = geocoding;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/runs")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed(RolesAsPermissions.OPERATOR)
    @Operation(
            operationId = "locateAddresses",
            summary = "Localiser ce qui reste à l'être / Locate what is still to be",
            description =
                    "Rend le traitement en cours s'il y en a un. Les nouvelles adresses sont aussi localisées d'elles-mêmes après chaque import. / Answers the run under way if there is one. New addresses are also located by themselves after each import.")
    @APIResponse(
            responseCode = "202",
            description = "Le traitement / The job",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = JobResponse.class)))
    public Response locate(@Context HttpHeaders headers) {
        Job job = geocoding.locate(caller.subject());
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.accepted(JobResponse.from(job, language, clock.instant()))
                .location(URI.create("/api/registry/v1/jobs/" + job.id()))
                .build();
    }

    @GET
    @Path("/summary")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "getGeocodingSummary",
            summary =
                    "Ce qui est localisé, et pourquoi le reste ne l'est pas / What is located, and why the rest is not",
            description =
                    "Une commune ou une intercommunalité n'est pas un point dans un quartier : ces lignes comptent comme non localisées. / A commune or an inter-municipal body is no point in a neighbourhood: such rows count as not located.")
    public GeocodingSummaryResponse summary(
            @QueryParam("territory")
                    @Size(max = 50)
                    @Parameter(
                            description =
                                    "Territoires comptés ensemble ; répétable ; tout le pays sans lui. / Territories counted together; repeatable; the whole country without it.",
                            example = "[\"department:31\"]")
                    List<String> territory) {
        return GeocodingSummaryResponse.from(geocoding.summary(territory), reasons());
    }

    private Map<String, CodedValue> reasons() {
        return codes.list(CodeSystem.LOCATION_MISS.id(), "", MOST_REASONS).stream()
                .collect(Collectors.toMap(
                        Code::code, code -> new CodedValue(code.code(), code.labelFr(), code.labelEn())));
    }
}
