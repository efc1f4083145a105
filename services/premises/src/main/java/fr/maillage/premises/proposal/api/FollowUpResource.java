package fr.maillage.premises.proposal.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.premises.proposal.FollowUpService;
import fr.maillage.premises.proposal.domain.FollowUp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Follow-ups that wait to be held, of all requests. */
@Path("/api/premises/v1/follow-ups")
@Tag(name = "proposals")
@RunOnVirtualThread
public class FollowUpResource {

    private final FollowUpService followUps;
    private final Caller caller;
    private final Cursors cursors;

    FollowUpResource(FollowUpService followUps, Caller caller, Cursors cursors) {
        this.followUps = followUps;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "listFollowUps",
            summary = "Les suivis à tenir / Follow-ups to be held",
            description =
                    "De toute l'organisation, par jour prévu puis identifiant. Rôle health-officer. / Of the whole organization, by day planned, then id. Role health-officer.")
    public Page<FollowUpResponse> due(
            @QueryParam("dueBy")
                    @Parameter(
                            description =
                                    "Prévus ce jour au plus tard ; aujourd'hui par défaut. / Planned by this day; today by default.",
                            example = "2027-06-30")
                    @Nullable
                    LocalDate dueBy,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        List<@Nullable String> keys = cursors.read(scope, page).orElse(List.of());
        FollowUpService.Found found = followUps.due(
                caller.tenant(),
                dueBy == null ? followUps.today() : dueBy,
                keys.isEmpty() ? null : LocalDate.parse(String.valueOf(keys.get(0))),
                keys.isEmpty() ? null : UUID.fromString(String.valueOf(keys.get(1))),
                page.rowsToRead(),
                page.total() != Total.NONE);
        Page<FollowUpResponse> items = Page.<FollowUp>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(last.dueOn().toString(), last.id().toString())))
                .map(FollowUpResponse::waiting);
        return found.total() == null ? items : items.withTotal(found.total());
    }
}
