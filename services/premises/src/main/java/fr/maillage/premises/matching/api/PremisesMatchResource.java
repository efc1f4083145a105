package fr.maillage.premises.matching.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.matching.MatchingService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who would want premises. */
@Path("/api/premises/v1/premises/{id}/matches")
@Tag(name = "matching")
@RunOnVirtualThread
public class PremisesMatchResource {

    private final MatchingService matching;
    private final Caller caller;
    private final Clock clock;

    PremisesMatchResource(MatchingService matching, Caller caller, Clock clock) {
        this.matching = matching;
        this.caller = caller;
        this.clock = clock;
    }

    /** Requests for premises. */
    @Schema(
            name = "PremisesMatches",
            description = "Demandes pour un local, par note. / Requests for premises, by score.")
    public record Interested(
            @Schema(description = "Jour du jugement. / Day of the judgement.")
            LocalDate asOf,

            @Schema(
                    description =
                            "Chaque demande une fois, avec la cellule qui lui va le mieux. / Each request once, with the unit that suits it best.")
            List<MatchResponse> items) {}

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listPremisesMatches",
            summary = "Qui voudrait ce local / Who would want these premises",
            description =
                    "Les demandes ouvertes que le local, une de ses cellules ou plusieurs admettent ; sans nom. Rôles health-officer et planner. / The open requests that the premises, one of their units or several admit; without names. Roles health-officer and planner.")
    @APIResponse(responseCode = "200", description = "Les demandes / The requests")
    public Interested matches(
            @Parameter(description = "Identifiant du local. / Id of the premises.") @PathParam("id") UUID id,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(MatchResource.MOST)
                    @Parameter(description = "Nombre de lignes au plus. / Most rows in one answer.", example = "20")
                    int limit,
            @QueryParam("asOf")
                    @Parameter(description = "Juger comme ce jour-là. / Judge as on that day.", example = "2026-11-22")
                    @Nullable
                    LocalDate asOf) {
        LocalDate day = asOf == null ? LegalZone.PARIS.today(clock) : asOf;
        return new Interested(
                day,
                matching.requests(caller.tenant(), id, day, limit).stream()
                        .map(MatchResponse::of)
                        .toList());
    }
}
