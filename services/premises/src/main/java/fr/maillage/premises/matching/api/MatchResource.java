package fr.maillage.premises.matching.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.matching.MatchingService;
import fr.maillage.premises.matching.MatchingService.Wanted;
import fr.maillage.premises.request.RequestService;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.domain.Sight;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rooms and colleagues for a request. */
@Path("/api/premises/v1/requests/{id}")
@Tag(name = "matching", description = "Rapprochement des demandes et des locaux. / Matching of requests and rooms.")
@RunOnVirtualThread
public class MatchResource {

    static final String PROFESSIONAL = "role:professional";
    static final int MOST = 200;

    private static final String ID = "Identifiant de la demande. / Id of the request.";

    private final MatchingService matching;
    private final RequestService requests;
    private final RequestSight sights;
    private final Caller caller;
    private final Clock clock;

    MatchResource(MatchingService matching, RequestService requests, RequestSight sights, Caller caller, Clock clock) {
        this.matching = matching;
        this.requests = requests;
        this.sights = sights;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/matches")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PROFESSIONAL})
    @Operation(
            operationId = "listRequestMatches",
            summary = "Les locaux pour une demande / The rooms for a request",
            description =
                    "Tous les critères et leurs raisons ; rien n'est attribué. Le besoin d'un territoire élève un rang, il ne cache rien : la liberté d'installation demeure. professional : ses propres demandes, sans `includeExcluded` ni `relax`. / Every criterion and its reason; nothing is assigned. Need raises a rank and hides nothing. professional: own requests, without `includeExcluded` and `relax`.")
    @APIResponse(responseCode = "200", description = "Les locaux / The rooms")
    public MatchesResponse matches(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(MOST)
                    @Parameter(
                            description = "Nombre de lignes au plus de chaque liste. / Most rows of each list.",
                            example = "20")
                    int limit,
            @QueryParam("includeExcluded")
                    @DefaultValue("false")
                    @Parameter(description = "Les exclus et leurs raisons. / Excluded ones and why.", example = "true")
                    boolean includeExcluded,
            @QueryParam("relax")
                    @Parameter(
                            description =
                                    "Critères qui n'excluront pas cette fois. / Criteria that shall not exclude this time.",
                            example = "DATE")
                    @Nullable
                    List<HardCriterion> relax,
            @QueryParam("onlyTargets")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Exclure hors des territoires souhaités. / Exclude outside of the wished territories.",
                            example = "false")
                    boolean onlyTargets,
            @QueryParam("asOf")
                    @Parameter(description = "Juger comme ce jour-là. / Judge as on that day.", example = "2026-11-22")
                    @Nullable
                    LocalDate asOf) {
        Sight sight = visible(id);
        Set<HardCriterion> relaxed = Set.copyOf(Objects.requireNonNullElse(relax, List.of()));
        if (sight == Sight.OWN && (includeExcluded || !relaxed.isEmpty())) {
            throw admittedRoomsOnly();
        }
        return MatchesResponse.of(matching.rooms(
                caller.tenant(), id, new Wanted(day(asOf), limit, includeExcluded, relaxed, onlyTargets)));
    }

    @GET
    @Path("/colleagues")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, PROFESSIONAL})
    @Operation(
            operationId = "listRequestColleagues",
            summary = "Des confrères possibles pour une demande / Possible colleagues for a request",
            description =
                    "Demandes ouvertes dont la personne consent à être connue de confrères ; jamais nommées ici, jamais la demande elle-même (MAT-06). / Open requests whose person agreed to be made known to colleagues; never named here, never the request itself.")
    @APIResponse(responseCode = "200", description = "Les confrères possibles / The possible colleagues")
    public ColleagueResponse.Items colleagues(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(MOST)
                    @Parameter(description = "Nombre de lignes au plus. / Most rows in one answer.", example = "20")
                    int limit) {
        visible(id);
        return ColleagueResponse.Items.of(matching.colleagues(caller.tenant(), id, limit));
    }

    /** 404 unless the caller may see the request. */
    private Sight visible(UUID id) {
        Sight sight = sights.sight();
        requests.requireVisible(caller.tenant(), caller.subject(), sight, id);
        return sight;
    }

    /** The stock as a whole, with its rents and what is let in it, is the organization's own. */
    private static Problem admittedRoomsOnly() {
        return Problem.of(
                StandardProblem.FORBIDDEN,
                "`includeExcluded` et `relax` reviennent à la direction de la santé et à l'urbanisme ; attendu ni l'un ni l'autre.",
                "`includeExcluded` and `relax` are for the health direction and planning; neither is expected.");
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LegalZone.PARIS.today(clock) : asOf;
    }
}
