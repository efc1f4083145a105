package fr.maillage.premises.proposal.api;

import fr.maillage.platform.http.contract.ProblemContract;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.premises.proposal.FollowUpService;
import fr.maillage.premises.proposal.api.ProposalForms.FollowUpHeld;
import fr.maillage.premises.proposal.domain.FollowUp;
import fr.maillage.premises.request.RequestSight;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of installations, at 6, 12 and 36 months. */
@Path(ProposalResource.PATH + "/follow-ups")
@Tag(name = "proposals")
@RunOnVirtualThread
public class RequestFollowUpResource {

    private final FollowUpService followUps;
    private final RequestSight sights;
    private final WholePages pages;

    RequestFollowUpResource(FollowUpService followUps, RequestSight sights, WholePages pages) {
        this.followUps = followUps;
        this.sights = sights;
        this.pages = pages;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "listRequestFollowUps",
            summary = "Les suivis d'une installation / Follow-ups of an installation",
            description =
                    "Par jour prévu. Rôle health-officer ; la lecture est tracée. / By day planned. Role health-officer; reading is audited.")
    public Page<FollowUpResponse> ofRequest(
            @Parameter(description = ProposalResource.REQUEST) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> followUps.list(sights.writer(), id), FollowUp::id, page, uri)
                .map(FollowUpResponse::from);
    }

    @POST
    @Path("/{followUpId}/held")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "holdFollowUp",
            summary = "Noter un suivi tenu / Record a follow-up that was held",
            description =
                    "Une fois ; le dernier mène la demande à FOLLOWED_UP. Rôle health-officer. / Once; the last one brings the request to FOLLOWED_UP. Role health-officer.")
    @Extension(name = ProblemContract.UNVERSIONED, value = "true", parseValue = true)
    public FollowUpResponse hold(
            @Parameter(description = ProposalResource.REQUEST) @PathParam("id") UUID id,
            @Parameter(description = "Identifiant du suivi. / Id of the follow-up.") @PathParam("followUpId")
                    UUID followUpId,
            @Valid @NotNull FollowUpHeld body) {
        return FollowUpResponse.from(
                followUps.hold(sights.writer(), id, followUpId, body.heldOn(), body.stillPractising(), body.note()));
    }
}
