package fr.maillage.premises.matchrun.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.matchrun.MatchRunService;
import fr.maillage.premises.matchrun.MatchRunService.Seen;
import fr.maillage.premises.matchrun.domain.KeptAssignment;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All open requests and all rooms at once. */
@Path(MatchRunResource.PATH)
@Tag(name = "matching")
@RunOnVirtualThread
public class MatchRunResource {

    static final String PATH = "/api/premises/v1/match-runs";

    private static final String ID = "Identifiant de la proposition. / Id of the run.";
    private static final int BEFORE_THE_FIRST = -1;
    private static final int MOST_SECONDS = 300;
    private static final int SECONDS = 30;
    private static final long MOVES = 1_000_000;

    private final MatchRunService runs;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    MatchRunResource(MatchRunService runs, Caller caller, Cursors cursors, Clock clock) {
        this.runs = runs;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** How long to look. */
    @Schema(name = "MatchRunForm", description = "Ce qu'on demande au calcul. / What is asked of the run.")
    public record Form(
            @Nullable @Schema(description = "Juger comme ce jour-là. / Judge as on that day.", examples = "2026-11-22")
            LocalDate asOf,

            @Nullable
            @Min(1)
            @Max(MOST_SECONDS)
            @Schema(description = "Secondes au plus, 30 par défaut. / Seconds at most, 30 by default.", examples = "30")
            Integer seconds,

            @Nullable
            @Min(1)
            @Max(100_000_000)
            @Schema(
                    description =
                            "Essais au plus, 1 000 000 par défaut ; s'ils sont atteints, les mêmes faits redonnent la même proposition. / Moves at most; once reached, the same facts give the same proposal again.",
                    examples = "1000000")
            Long moves) {}

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "startMatchRun",
            summary = "Proposer qui irait où, pour tous / Propose who would go where, for all",
            description =
                    "Toutes les demandes ouvertes et tous les locaux : aucune cellule deux fois, le plus de personnes, puis la plus haute somme des notes. Jamais appliqué de soi-même. Rôles health-officer et planner. / All open requests and all rooms: no unit twice, as many people as possible, then the highest sum of scores. Never applied by itself. Roles health-officer and planner.")
    @APIResponse(
            responseCode = "202",
            description = "Le calcul ; `Location`. / The run; `Location`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MatchRunResponse.class)))
    public Response start(@Valid @NotNull Form form) {
        LocalDate asOf = form.asOf() == null ? LegalZone.PARIS.today(clock) : form.asOf();
        Seen seen = runs.start(
                caller.tenant(),
                caller.subject(),
                asOf,
                Objects.requireNonNullElse(form.seconds(), SECONDS),
                Objects.requireNonNullElse(form.moves(), MOVES));
        return Response.accepted(MatchRunResponse.of(seen))
                .header(HttpHeaders.LOCATION, PATH + "/" + seen.job().id())
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getMatchRun",
            summary = "Un calcul d'ensemble / One run",
            description =
                    "Son avancement puis son résultat. On l'arrête par /jobs/{id}/cancel. / Its progress, then its result. It is stopped by /jobs/{id}/cancel.")
    @APIResponse(responseCode = "200", description = "Le calcul / The run")
    public MatchRunResponse get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return MatchRunResponse.of(runs.get(caller.tenant(), id));
    }

    @GET
    @Path("/{id}/assignments")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listMatchRunAssignments",
            summary = "Qui irait où / Who would go where",
            description =
                    "Par identifiant de demande, chaque proposition avec les raisons du jour du calcul. / By request id, each proposal with the reasons of the day of the run.")
    public Page<AssignmentResponse> assignments(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        int after = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(BEFORE_THE_FIRST);
        MatchRunService.Found found =
                runs.assignments(tenant, id, after, page.rowsToRead(), page.total() != Total.NONE);
        Page<AssignmentResponse> items = Page.<KeptAssignment>of(
                        found.rows(), page, last -> cursors.write(scope, List.of(Integer.toString(last.position()))))
                .map(AssignmentResponse::of);
        return found.total() == null ? items : items.withTotal(found.total());
    }
}
