package fr.maillage.premises.opportunity.api;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.opportunity.OpportunityService;
import fr.maillage.premises.opportunity.api.DiffusionForms.DiffusionResponse;
import fr.maillage.premises.opportunity.api.DiffusionForms.NewDiffusion;
import fr.maillage.premises.opportunity.api.DiffusionForms.OpportunityTransition;
import fr.maillage.premises.opportunity.domain.Diffusion;
import fr.maillage.premises.opportunity.domain.Opportunity;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An organization's opportunities, and whom they were sent to. */
@Path(OpportunityResource.PATH)
@Tag(name = "opportunities", description = "Opportunités publiées. / Published opportunities.")
@RunOnVirtualThread
public class OpportunityResource {

    static final String PATH = "/api/premises/v1/opportunities";

    private static final String ID = "Identifiant de l'opportunité. / Id of the opportunity.";
    private static final String WHO = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private final OpportunityService opportunities;
    private final MergePatches patches;
    private final Caller caller;
    private final Cursors cursors;
    private final WholePages pages;

    OpportunityResource(
            OpportunityService opportunities, MergePatches patches, Caller caller, Cursors cursors, WholePages pages) {
        this.opportunities = opportunities;
        this.patches = patches;
        this.caller = caller;
        this.cursors = cursors;
        this.pages = pages;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listOpportunities",
            summary = "Les opportunités de l'organisation / Opportunities of the organization",
            description = "De la plus récente à la plus ancienne, brouillons compris. / Newest first, drafts included. "
                    + WHO)
    public Page<OpportunityResponse> list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        List<@Nullable String> keys = cursors.read(scope, page).orElse(List.of());
        OpportunityService.Found found = opportunities.list(
                caller.tenant(),
                keys.isEmpty() ? null : Instant.parse(String.valueOf(keys.get(0))),
                keys.isEmpty() ? null : UUID.fromString(String.valueOf(keys.get(1))),
                page.rowsToRead(),
                page.total() != Total.NONE);
        Page<OpportunityResponse> items = Page.<Opportunity>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(last.createdAt().toString(), last.id().toString())))
                .map(OpportunityResponse::from);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createOpportunity",
            summary = "Écrire une opportunité / Write an opportunity",
            description =
                    "Un brouillon, que PUBLISHED montre à tous. Une adresse ou un téléphone dans un texte est refusé. / A draft, which PUBLISHED shows to everybody. An address or telephone in a text is refused. "
                            + WHO)
    @APIResponse(
            responseCode = "201",
            description = "Écrite / Written",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OpportunityResponse.class)))
    public Response write(@Valid @NotNull OpportunityForm form) {
        Opportunity one = opportunities.write(author(), form.toContent());
        return answer(Response.created(URI.create(PATH + "/" + one.id())), one);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(operationId = "getOpportunity", summary = "Une opportunité / One opportunity", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "L'opportunité / The opportunity",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OpportunityResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Opportunity one = opportunities.get(caller.tenant(), id);
        return Etag.version(one.version()).answer(headers, () -> OpportunityResponse.from(one));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changeOpportunity",
            summary = "Modifier une opportunité / Change an opportunity",
            description = "JSON Merge Patch. " + WHO)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OpportunityResponse.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = OpportunityForm.class)))
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Opportunity present = present(id, headers);
        OpportunityForm form = patches.apply(patch, OpportunityForm.from(present), OpportunityResponse.class);
        return answer(Response.ok(), opportunities.change(author(), id, present.version(), form.toContent()));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "moveOpportunity",
            summary = "Publier ou clore / Publish or close",
            description = "Tout de suite. / At once. " + WHO)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OpportunityResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull OpportunityTransition body,
            @Context HttpHeaders headers) {
        Opportunity present = present(id, headers);
        return answer(Response.ok(), opportunities.move(author(), id, present.version(), body.to()));
    }

    @POST
    @Path("/{id}/diffusions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "recordDiffusion",
            summary = "Noter un envoi / Note a sending",
            description =
                    "À une faculté, un ordre, une URPS… ; la plateforme n'envoie rien. / To a faculty, an order, an URPS…; the platform sends nothing. "
                            + WHO)
    @APIResponse(
            responseCode = "201",
            description = "Noté / Noted",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = DiffusionResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response diffuse(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull NewDiffusion body) {
        Diffusion sent = opportunities.diffuse(author(), id, body.audience(), body.recipient(), body.sentOn());
        return Response.created(URI.create(PATH + "/" + id + "/diffusions"))
                .entity(DiffusionResponse.from(sent))
                .build();
    }

    @GET
    @Path("/{id}/diffusions")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listDiffusions",
            summary = "Les envois d'une opportunité / Sendings of an opportunity",
            description = "Du plus récent au plus ancien. / Newest first. " + WHO)
    public Page<DiffusionResponse> diffusions(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> opportunities.diffusions(caller.tenant(), id), Diffusion::id, page, uri)
                .map(DiffusionResponse::from);
    }

    private Opportunity present(UUID id, HttpHeaders headers) {
        Opportunity present = opportunities.get(caller.tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Author author() {
        return new Author(caller.tenant(), caller.subject());
    }

    private static Response answer(Response.ResponseBuilder response, Opportunity one) {
        return response.header(HttpHeaders.ETAG, Etag.version(one.version()).header())
                .entity(OpportunityResponse.from(one))
                .build();
    }
}
