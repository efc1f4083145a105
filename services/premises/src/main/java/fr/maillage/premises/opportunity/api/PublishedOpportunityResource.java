package fr.maillage.premises.opportunity.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.premises.opportunity.OpportunityService.Found;
import fr.maillage.premises.opportunity.PublishedOpportunities;
import fr.maillage.premises.opportunity.domain.Opportunity;
import fr.maillage.premises.opportunity.domain.OpportunityKind;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What every organization offers, for whoever would settle: no organization is needed to read it, and no role. */
@Path("/api/premises/v1/published-opportunities")
@Tag(name = "opportunities")
@RunOnVirtualThread
public class PublishedOpportunityResource {

    private final PublishedOpportunities opportunities;
    private final Cursors cursors;

    PublishedOpportunityResource(PublishedOpportunities opportunities, Cursors cursors) {
        this.opportunities = opportunities;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @Operation(
            operationId = "listPublishedOpportunities",
            summary =
                    "Les opportunités publiées de toutes les organisations / Opportunities that all organizations publish",
            description =
                    "Publiées et encore ouvertes, de la plus récente à la plus ancienne ; sans rôle ni organisation. Sans donnée personnelle. / Published and still open, newest first; no role or organization needed. No personal data.")
    public Page<PublishedOpportunityResponse> list(
            @QueryParam("kind")
                    @Size(max = 3)
                    @Parameter(description = "ROOM, SEAT, POST ; répétable. / Repeatable.", example = "ROOM")
                    List<String> kind,
            @QueryParam("profession")
                    @Size(max = 40)
                    @Parameter(
                            description = "Code de profession ; répétable. / Profession code; repeatable.",
                            example = "[\"10\"]")
                    List<String> profession,
            @QueryParam("commune")
                    @Size(max = 50)
                    @Parameter(
                            description = "Code commune ; répétable. / Commune code; repeatable.",
                            example = "[\"31555\"]")
                    List<String> commune,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, "");
        List<@Nullable String> keys = cursors.read(scope, page).orElse(List.of());
        Found found = opportunities.list(
                ListParameters.constants("kind", kind, OpportunityKind.values()),
                profession,
                commune,
                keys.isEmpty() ? null : LocalDate.parse(String.valueOf(keys.get(0))),
                keys.isEmpty() ? null : UUID.fromString(String.valueOf(keys.get(1))),
                page.rowsToRead(),
                page.total() != Total.NONE);
        Page<PublishedOpportunityResponse> items = Page.<Opportunity>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(
                                        Objects.requireNonNull(last.publishedOn())
                                                .toString(),
                                        last.id().toString())))
                .map(PublishedOpportunityResponse::from);
        return found.total() == null ? items : items.withTotal(found.total());
    }
}
