package fr.maillage.registry.changeproposal.api;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.idempotency.Idempotency;
import fr.maillage.platform.data.idempotency.IdempotentByHand;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.changeproposal.OperatorProposals;
import fr.maillage.registry.changeproposal.ProposalService;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.domain.ProposalRules.Decider;
import fr.maillage.registry.changeproposal.store.ProposalRows.After;
import fr.maillage.registry.changeproposal.store.ProposalRows.Wanted;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Change proposals: made by anyone, decided by those entitled, never by their own proposer. */
@Path(ProposalResource.PATH)
@Tag(name = "change-proposals", description = "Changements proposés et décidés. / Changes proposed and decided.")
@RunOnVirtualThread
public class ProposalResource {

    static final String PATH = "/api/registry/v1/change-proposals";

    private static final String ID = "Identifiant de la proposition. / Id of the proposal.";
    private static final String READERS =
            "health-officer : celles de son organisation ; platform-admin sans organisation : celles sur les données de référence, sans leur auteur ; tout autre : les siennes. / health-officer: those of its organization; platform-admin without organization: those on reference data, without their proposer; anyone else: their own.";

    private final ProposalService proposals;
    private final OperatorProposals reference;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Cursors cursors;

    ProposalResource(
            ProposalService proposals,
            OperatorProposals reference,
            Idempotency idempotency,
            Caller caller,
            Cursors cursors) {
        this.proposals = proposals;
        this.reference = reference;
        this.idempotency = idempotency;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @Operation(
            operationId = "createChangeProposal",
            summary = "Proposer un changement / Propose a change",
            description =
                    "Toute personne d'une organisation ; qui décide dépend de l'objet (`layer`). / Anyone of an organization; who decides depends on the object (`layer`).")
    @APIResponse(
            responseCode = "201",
            description = "Proposé ; `Location` et `ETag`. / Proposed; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ProposalResponse.class)))
    public Response create(@Valid @NotNull NewProposalRequest request) {
        Proposal made = proposals.submit(new Author(caller.tenant(), caller.subject()), request.toChange());
        return answer(Response.created(URI.create(PATH + "/" + made.id())), made);
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.NDJSON})
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listChangeProposals",
            summary = "Chercher des propositions / Search proposals",
            description =
                    "De la plus récente à la plus ancienne, puis l'identifiant. / Newest first, then id. " + READERS)
    public Page<ProposalResponse> list(
            @Valid @BeanParam ProposalQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String tenant = operates() ? null : caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant == null ? "" : tenant + "/" + onlyBy());
        After after = cursors.read(scope, page)
                .map(keys -> new After(
                        Instant.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        Wanted wanted = query.toWanted(tenant, tenant == null ? null : onlyBy(), caller.subject());
        boolean counted = page.total() != Total.NONE;
        ProposalService.Found found = tenant == null
                ? reference.search(wanted, after, page.rowsToRead(), counted)
                : proposals.search(wanted, after, page.rowsToRead(), counted);
        Page<ProposalResponse> items = Page.<Proposal>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(last.createdAt().toString(), last.id().toString())))
                .map(one -> ProposalResponse.from(one, caller.subject()));
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "getChangeProposal",
            summary = "Une proposition / One proposal",
            description = "Avec sa décision. / With its decision. " + READERS)
    @APIResponse(
            responseCode = "200",
            description = "La proposition / The proposal",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ProposalResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Proposal one = present(id);
        return Etag.version(one.version()).answer(headers, () -> ProposalResponse.from(one, caller.subject()));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @IdempotentByHand
    @Operation(
            operationId = "moveChangeProposal",
            summary = "Décider d'une proposition, ou la retirer / Decide on a proposal, or withdraw it",
            description =
                    "ACCEPTED et REFUSED (avec `reason`) : platform-admin pour REFERENCE, health-officer pour LOCAL, jamais l'auteur ; WITHDRAWN : l'auteur seul. Un point accepté est mis en place (`applied`). / ACCEPTED and REFUSED (with `reason`): platform-admin for REFERENCE, health-officer for LOCAL, never the proposer; WITHDRAWN: the proposer alone. An accepted point is put in place (`applied`).")
    @APIResponse(
            responseCode = "200",
            description = "La proposition décidée / The decided proposal",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ProposalResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull ProposalTransitionRequest request,
            @Context HttpHeaders headers)
            throws Exception {
        if (operates()) {
            Proposal seen = reference.get(id);
            return reference.decide(seen, () -> idempotency.answer(() -> decided(seen, request, headers)));
        }
        return idempotency.answer(() -> decided(present(id), request, headers));
    }

    private Response decided(Proposal present, ProposalTransitionRequest request, HttpHeaders headers) {
        Etag.version(present.version()).requireMatch(headers);
        Decider decider = new Decider(
                caller.subject(), caller.hasRole("health-officer") && !operates(), caller.hasRole("platform-admin"));
        return answer(
                Response.ok(), proposals.move(present, present.version(), request.to(), decider, request.reason()));
    }

    private Proposal present(UUID id) {
        return operates() ? reference.get(id) : proposals.get(caller.tenant(), id, onlyBy());
    }

    /** Whether the operator acts, for no organization. */
    private boolean operates() {
        return caller.organizations().isEmpty() && caller.hasRole("platform-admin");
    }

    private @Nullable String onlyBy() {
        return caller.hasRole("health-officer") ? null : caller.subject();
    }

    private Response answer(Response.ResponseBuilder response, Proposal one) {
        return response.entity(ProposalResponse.from(one, caller.subject()))
                .header(HttpHeaders.ETAG, Etag.version(one.version()).header())
                .build();
    }
}
