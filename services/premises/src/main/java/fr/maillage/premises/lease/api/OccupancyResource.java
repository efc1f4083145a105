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
import fr.maillage.premises.lease.LeaseService;
import fr.maillage.premises.lease.SublettingService;
import fr.maillage.premises.lease.domain.LeaseFile;
import fr.maillage.premises.lease.domain.Occupancy;
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

/** Who is in which unit of a lease, and when. */
@Path(LeaseResource.PATH + "/{id}/occupancies")
@Tag(name = "leases")
@RunOnVirtualThread
public class OccupancyResource {

    private static final String OCCUPANCY_ID = "Identifiant de l'occupation. / Id of the occupancy.";

    private final SublettingService sublettings;
    private final LeaseService leases;
    private final MergePatches patches;
    private final Histories histories;
    private final WholePages pages;

    OccupancyResource(
            SublettingService sublettings,
            LeaseService leases,
            MergePatches patches,
            Histories histories,
            WholePages pages) {
        this.sublettings = sublettings;
        this.leases = leases;
        this.patches = patches;
        this.histories = histories;
        this.pages = pages;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listOccupancies",
            summary = "Les occupations d'un bail / Occupancies of a lease",
            description =
                    "Qui est dans quelle cellule, depuis quand ; par premier jour, puis identifiant. La lecture est tracée. / Who is in which unit, since when; by first day, then id. Reading is audited.")
    public Page<OccupancyResponse> list(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        String tenant = author().tenant();
        Page<Occupancy> found = pages.of(() -> sublettings.occupancies(tenant, id), Occupancy::id, page, uri);
        LeaseFile file = leases.file(tenant, id);
        return found.map(one -> OccupancyResponse.from(one, file, language(headers)));
    }

    @GET
    @Path("/{occupancyId}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getOccupancy",
            summary = "Une occupation d'un bail / One occupancy of a lease",
            description = "De votre organisation. / Of your organization.")
    @APIResponse(
            responseCode = "200",
            description = "La voici / Here it is",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OccupancyResponse.class)))
    public Response get(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Parameter(description = OCCUPANCY_ID) @PathParam("occupancyId") UUID occupancyId,
            @Context HttpHeaders headers) {
        Occupancy found = sublettings.occupancy(author().tenant(), id, occupancyId);
        OccupancyResponse body = response(found, headers);
        return tag(found, body).answer(headers, () -> body);
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createOccupancy",
            summary = "Saisir une occupation / Enter an occupancy",
            description =
                    "Sans recouvrement dans une cellule ; la fin est le premier jour vide. La cellule devient OCCUPIED du premier jour au dernier ; ce que ses états refusent est refusé. / No overlap within a unit; the end is the first empty day. The unit is OCCUPIED from the first day to the last; what its states refuse is refused. "
                            + LeaseRoles.WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisie ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OccupancyResponse.class)))
    public Response create(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull NewOccupancyRequest request,
            @Context HttpHeaders headers) {
        Occupancy added = sublettings.add(author(), id, request.toContent());
        URI location = URI.create(LeaseResource.PATH + "/" + id + "/occupancies/" + added.id());
        return answer(Response.created(location), added, headers);
    }

    @PATCH
    @Path("/{occupancyId}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changeOccupancy",
            summary = "Modifier une occupation / Change an occupancy",
            description =
                    "JSON Merge Patch : `to` et `endReason` terminent l'occupation et libèrent la cellule. Une cellule que l'occupant libère ouvre une recherche : événement `lease.search-opened` et suggestion. / JSON Merge Patch: `to` and `endReason` end it and free the unit. A unit that its occupant leaves opens a search: event `lease.search-opened` and a suggestion. "
                            + LeaseRoles.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = OccupancyResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = OccupancyChangeRequest.class)))
    public Response change(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Parameter(description = OCCUPANCY_ID) @PathParam("occupancyId") UUID occupancyId,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Occupancy present = sublettings.occupancy(author().tenant(), id, occupancyId);
        Etag.version(present.version()).requireMatch(headers);
        OccupancyChangeRequest request =
                patches.apply(patch, OccupancyChangeRequest.from(present), OccupancyResponse.class);
        Occupancy changed =
                sublettings.change(author(), id, occupancyId, present.version(), request.toContent(), request.reason());
        return answer(Response.ok(), changed, headers);
    }

    private Author author() {
        return histories.author();
    }

    private OccupancyResponse response(Occupancy one, HttpHeaders headers) {
        return OccupancyResponse.from(one, leases.file(author().tenant(), one.leaseId()), language(headers));
    }

    private Response answer(Response.ResponseBuilder response, Occupancy one, HttpHeaders headers) {
        OccupancyResponse body = response(one, headers);
        return response.entity(body)
                .header(HttpHeaders.ETAG, tag(one, body).header())
                .build();
    }

    /** Words and what others changed are in it too. */
    private static Etag tag(Occupancy one, OccupancyResponse body) {
        return Etag.version(one.version()).with(body.toString());
    }

    private static Language language(HttpHeaders headers) {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
