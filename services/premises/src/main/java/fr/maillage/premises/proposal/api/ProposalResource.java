package fr.maillage.premises.proposal.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.premises.proposal.ProposalReading;
import fr.maillage.premises.proposal.ProposalService;
import fr.maillage.premises.proposal.api.ProposalForms.NewProposal;
import fr.maillage.premises.proposal.api.ProposalForms.NewVisitRequest;
import fr.maillage.premises.proposal.api.ProposalForms.ProposalTransition;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.request.RequestSight;
import fr.maillage.premises.request.domain.Writer;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rooms proposed to a request, and visits. */
@Path(ProposalResource.PATH)
@Tag(name = "proposals", description = "Propositions, visites et suivis. / Proposals, visits and follow-ups.")
@RunOnVirtualThread
public class ProposalResource {

    static final String PATH = "/api/premises/v1/requests/{id}";
    static final String REQUEST = "Identifiant de la demande. / Id of the request.";
    static final String PROFESSIONAL = "role:professional";

    private static final String AUDITED = " La lecture est tracée. / Reading is audited.";
    private static final String READERS =
            "Rôle health-officer ; professional pour ses propres demandes. / Role health-officer; professional for own requests.";

    private final ProposalService proposals;
    private final ProposalReading readings;
    private final RequestSight sights;
    private final WholePages pages;

    ProposalResource(ProposalService proposals, ProposalReading readings, RequestSight sights, WholePages pages) {
        this.proposals = proposals;
        this.readings = readings;
        this.sights = sights;
        this.pages = pages;
    }

    @GET
    @Path("/proposals")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, PROFESSIONAL})
    @Operation(
            operationId = "listProposals",
            summary = "Les locaux proposés à une demande / Rooms proposed to a request",
            description = "Du plus récent au plus ancien. / Newest first. " + READERS + AUDITED)
    public Page<ProposalResponse> list(
            @Parameter(description = REQUEST) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> readings.list(sights.writer(), id), Proposal::id, page, uri)
                .map(ProposalResponse::from);
    }

    @POST
    @Path("/proposals")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "createProposal",
            summary = "Proposer un local à une demande / Propose a room to a request",
            description =
                    "La demande passe à PROPOSED. Rien n'est réservé avant l'accord. / The request becomes PROPOSED. Nothing is reserved before the agreement. Rôle health-officer. / Role health-officer.")
    @APIResponse(
            responseCode = "201",
            description = "Proposé / Proposed",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ProposalResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response propose(
            @Parameter(description = REQUEST) @PathParam("id") UUID id, @Valid @NotNull NewProposal body) {
        Proposal made = proposals.propose(sights.writer(), id, body.premisesId(), body.unitId());
        return Response.created(URI.create(PATH.replace("{id}", id.toString()) + "/proposals/" + made.id()))
                .header(HttpHeaders.ETAG, Etag.version(made.version()).header())
                .entity(ProposalResponse.from(made))
                .build();
    }

    @GET
    @Path("/proposals/{proposalId}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, PROFESSIONAL})
    @Operation(operationId = "getProposal", summary = "Une proposition / One proposal", description = READERS + AUDITED)
    @APIResponse(
            responseCode = "200",
            description = "La proposition / The proposal",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ProposalResponse.class)))
    public Response get(
            @Parameter(description = REQUEST) @PathParam("id") UUID id,
            @Parameter(description = "Identifiant de la proposition. / Id of the proposal.") @PathParam("proposalId")
                    UUID proposalId,
            @Context HttpHeaders headers) {
        Proposal proposal = readings.get(sights.writer(), id, proposalId);
        return Etag.version(proposal.version()).answer(headers, () -> ProposalResponse.from(proposal));
    }

    @POST
    @Path("/proposals/{proposalId}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, PROFESSIONAL})
    @Operation(
            operationId = "moveProposal",
            summary = "Faire avancer une proposition / Move a proposal",
            description =
                    "AGREED réserve la cellule, INSTALLED la dit occupée et prévoit les suivis, DECLINED et WITHDRAWN la libèrent ; la demande suit. Deux accords en même temps : un seul l'obtient, l'autre reçoit 409. / AGREED reserves the unit, INSTALLED lets it and plans the follow-ups, DECLINED and WITHDRAWN free it; the request follows. Un professionnel peut décliner. / A professional may decline.")
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ProposalResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = REQUEST) @PathParam("id") UUID id,
            @Parameter(description = "Identifiant de la proposition. / Id of the proposal.") @PathParam("proposalId")
                    UUID proposalId,
            @Valid @NotNull ProposalTransition body,
            @Context HttpHeaders headers) {
        Writer by = sights.writer();
        Proposal present = proposals.get(by, id, proposalId);
        Etag.version(present.version()).requireMatch(headers);
        Proposal moved = proposals.move(by, id, proposalId, present.version(), body.to(), body.reason(), body.on());
        return Response.ok(ProposalResponse.from(moved))
                .header(HttpHeaders.ETAG, Etag.version(moved.version()).header())
                .build();
    }

    @GET
    @Path("/visits")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, PROFESSIONAL})
    @Operation(
            operationId = "listVisits",
            summary = "Les visites d'une demande / Visits of a request",
            description = "De la plus récente à la plus ancienne. / Newest first. " + READERS + AUDITED)
    public Page<VisitResponse> visits(
            @Parameter(description = REQUEST) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> readings.visits(sights.writer(), id), visit -> visit.id(), page, uri)
                .map(VisitResponse::from);
    }

    @POST
    @Path("/visits")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, PROFESSIONAL})
    @Operation(
            operationId = "recordVisit",
            summary = "Noter une visite / Record a visit",
            description =
                    "La proposition et la demande passent à VISITED. / Proposal and request become VISITED. " + READERS)
    @APIResponse(
            responseCode = "201",
            description = "Notée / Recorded",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = VisitResponse.class)))
    public Response visit(
            @Parameter(description = REQUEST) @PathParam("id") UUID id, @Valid @NotNull NewVisitRequest body) {
        VisitResponse made = VisitResponse.from(proposals.visit(sights.writer(), id, body.toVisit()));
        return Response.created(URI.create(PATH.replace("{id}", id.toString()) + "/visits"))
                .entity(made)
                .build();
    }
}
