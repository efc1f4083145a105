package fr.maillage.premises.matching.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.matching.MatchingService;
import fr.maillage.premises.matching.domain.WhatIf;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What more rooms would change. */
@Path("/api/premises/v1/matching/what-if")
@Tag(name = "matching")
@RunOnVirtualThread
public class WhatIfResource {

    private static final int SHOWN = 200;

    private final MatchingService matching;
    private final Caller caller;
    private final Clock clock;

    WhatIfResource(MatchingService matching, Caller caller, Clock clock) {
        this.matching = matching;
        this.caller = caller;
        this.clock = clock;
    }

    /** What they would change. */
    @Schema(
            name = "WhatIfAnswer",
            description = "Ce que les locaux imaginés changeraient. / What the imagined rooms would change.")
    public record Answer(
            @Schema(
                    description =
                            "Demandes qu'un local d'aujourd'hui sert déjà. / Requests that a room of today suits.")
            int served,

            @Schema(description = "Demandes nouvellement servies. / Requests newly served.")
            int newlyServed,

            @Schema(description = "Demandes mieux servies. / Requests better served.")
            int better,

            @Schema(description = "Demandes que rien ne sert. / Requests that nothing suits.")
            int unserved,

            @Schema(description = "Les nouvellement servies, 200 au plus. / The newly served, at most 200.")
            List<MatchResponse> newlyServedItems,

            @Schema(description = "Les mieux servies, 200 au plus. / The better served, at most 200.")
            List<MatchResponse> betterItems) {

        static Answer of(WhatIf whatIf) {
            return new Answer(
                    whatIf.served(),
                    whatIf.newlyServed().size(),
                    whatIf.better().size(),
                    whatIf.unserved(),
                    shown(whatIf.newlyServed()),
                    shown(whatIf.better()));
        }

        private static List<MatchResponse> shown(List<Match> matches) {
            return matches.stream().limit(SHOWN).map(MatchResponse::of).toList();
        }
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "askWhatIf",
            summary = "Et si ces locaux existaient / What if these rooms existed",
            description =
                    "Quelles demandes ouvertes ils serviraient, qu'aucun local ne sert aujourd'hui, ou mieux ; un local y compte pour chaque demande qu'il servirait. Rien n'est gardé. Rôles health-officer et planner. / Which open requests they would serve that no room serves today, or better; a room counts for each request it would serve. Nothing is kept. Roles health-officer and planner.")
    @APIResponse(responseCode = "200", description = "Ce qui changerait / What would change")
    public Answer ask(@Valid @NotNull WhatIfRequest request) {
        LocalDate asOf = request.asOf();
        LocalDate day = asOf == null ? LegalZone.PARIS.today(clock) : asOf;
        return Answer.of(matching.whatIf(caller.tenant(), day, request.imagined()));
    }
}
