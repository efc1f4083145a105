package fr.maillage.premises.lease.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.lease.SublettingService;
import fr.maillage.premises.lease.domain.Sublease;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parts of a lease that are let on. */
@Path(LeaseResource.PATH + "/{id}/subleases")
@Tag(name = "leases")
@RunOnVirtualThread
public class SubleaseResource {

    private static final String SUBLEASE_ID = "Identifiant de la sous-location. / Id of the sublease.";

    private final SublettingService sublettings;
    private final MergePatches patches;
    private final Histories histories;
    private final WholePages pages;

    SubleaseResource(SublettingService sublettings, MergePatches patches, Histories histories, WholePages pages) {
        this.sublettings = sublettings;
        this.patches = patches;
        this.histories = histories;
        this.pages = pages;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listSubleases",
            summary = "Les sous-locations d'un bail / Subleases of a lease",
            description = "Par premier jour, puis identifiant. / By first day, then id.")
    public Page<SubleaseResponse> list(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        String tenant = author().tenant();
        return pages.of(() -> sublettings.subleases(tenant, id), Sublease::id, page, uri)
                .map(one -> SubleaseResponse.from(one, language(headers)));
    }

    @GET
    @Path("/{subleaseId}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getSublease",
            summary = "Une sous-location d'un bail / One sublease of a lease",
            description = "De votre organisation. / Of your organization.")
    @APIResponse(
            responseCode = "200",
            description = "La voici / Here it is",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SubleaseResponse.class)))
    public Response get(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Parameter(description = SUBLEASE_ID) @PathParam("subleaseId") UUID subleaseId,
            @Context HttpHeaders headers) {
        Sublease found = sublettings.sublease(author().tenant(), id, subleaseId);
        SubleaseResponse body = response(found, headers);
        return tag(found, body).answer(headers, () -> body);
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createSublease",
            summary = "Saisir une sous-location / Enter a sublease",
            description =
                    "Σ sous-loué + gardé ≤ loué, chaque jour (PRM-01) ; refus 422 avec les nombres. / Σ sublet + kept ≤ leased, every day (PRM-01); 422 with the numbers otherwise. "
                            + LeaseRoles.WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisie ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SubleaseResponse.class)))
    public Response create(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull NewSubleaseRequest request,
            @Context HttpHeaders headers) {
        Sublease added = sublettings.add(author(), id, request.toContent());
        URI location = URI.create(LeaseResource.PATH + "/" + id + "/subleases/" + added.id());
        return answer(Response.created(location), added, headers);
    }

    @PATCH
    @Path("/{subleaseId}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changeSublease",
            summary = "Modifier une sous-location / Change a sublease",
            description =
                    "JSON Merge Patch ; `units` est la liste entière. / JSON Merge Patch; `units` is the whole list. "
                            + LeaseRoles.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SubleaseResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = SubleaseChangeRequest.class)))
    public Response change(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Parameter(description = SUBLEASE_ID) @PathParam("subleaseId") UUID subleaseId,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Sublease present = sublettings.sublease(author().tenant(), id, subleaseId);
        Etag.version(present.version()).requireMatch(headers);
        SubleaseChangeRequest request =
                patches.apply(patch, SubleaseChangeRequest.from(present), SubleaseResponse.class);
        Sublease changed =
                sublettings.change(author(), id, subleaseId, present.version(), request.toContent(), request.reason());
        return answer(Response.ok(), changed, headers);
    }

    private Author author() {
        return histories.author();
    }

    private SubleaseResponse response(Sublease one, HttpHeaders headers) {
        return SubleaseResponse.from(one, language(headers));
    }

    private Response answer(Response.ResponseBuilder response, Sublease one, HttpHeaders headers) {
        SubleaseResponse body = response(one, headers);
        return response.entity(body)
                .header(HttpHeaders.ETAG, tag(one, body).header())
                .build();
    }

    /** Words and what others changed are in it too. */
    private static Etag tag(Sublease one, SubleaseResponse body) {
        return Etag.version(one.version()).with(body.toString());
    }

    private static Language language(HttpHeaders headers) {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
