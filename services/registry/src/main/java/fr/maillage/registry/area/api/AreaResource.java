package fr.maillage.registry.area.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.registry.ListParameters;
import fr.maillage.registry.RolesAsPermissions;
import fr.maillage.registry.area.AreaService;
import fr.maillage.registry.area.AreaService.Parts;
import fr.maillage.registry.area.AreaService.Seen;
import fr.maillage.registry.area.AreaWriting;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaSearch;
import fr.maillage.registry.area.domain.AreaSearch.After;
import fr.maillage.registry.area.domain.AreaState;
import fr.maillage.registry.area.domain.Author;
import fr.maillage.registry.territory.TerritoryService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** Areas: lists, items, changes, lifecycle. */
@Path(AreaResource.PATH)
@Tag(name = "areas", description = "Territoires composés par une organisation. / Areas composed by an organization.")
@RunOnVirtualThread
public class AreaResource {

    static final String PATH = "/api/registry/v1/areas";

    /** Members of every row together: what one answer may hold in memory. */
    private static final int MOST_EXPANDED = 50;

    private static final String WRITERS = "Rôles health-officer et planner. / Roles health-officer and planner.";

    private static final Fields LISTED = Fields.of(AreaResponse.class).expandable("members", "population");
    private static final Fields WHOLE = Fields.of(AreaResponse.class);

    private static final Table<ShownArea> TABLE = Table.of(ShownArea.class)
            .column("id", "id", "id", area -> area.text("/id"))
            .column("owner", "organisation", "owner", area -> area.text("/owner"))
            .column("name", "nom", "name", area -> area.text("/name"))
            .column("description", "description", "description", area -> area.text("/description"))
            .column("kind.code", "nature", "kind", area -> area.text("/kind/code"))
            .column("kind.label", "libellé de nature", "kind label", area -> area.text("/kind/label"))
            .column("state.code", "état", "state", area -> area.text("/state/code"))
            .column("memberCount", "membres", "members", area -> area.text("/memberCount"))
            .column("population", "population", "population", area -> area.text("/population"))
            .column("version", "version", "version", area -> area.text("/version"))
            .column("createdAt", "création", "created at", area -> area.text("/createdAt"))
            .column("changedAt", "modification", "changed at", area -> area.text("/changedAt"));

    private final AreaService areas;
    private final AreaWriting writing;
    private final TerritoryService territories;
    private final MergePatches patches;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;

    AreaResource(
            AreaService areas,
            AreaWriting writing,
            TerritoryService territories,
            MergePatches patches,
            Caller caller,
            Cursors cursors,
            ObjectMapper json) {
        this.areas = areas;
        this.writing = writing;
        this.territories = territories;
        this.patches = patches;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listAreas",
            summary = "Chercher des territoires composés / Search areas",
            description =
                    "Ceux de votre organisation, ou ceux qu'on partage avec elle. L'ordre est total : selon `sort`, puis l'identifiant. Avec `expand`, au plus 50 lignes. / Your organization's own, or those shared with it. Total order: by `sort`, then id. At most 50 rows with `expand`.")
    public Page<ShownArea> list(
            @Valid @BeanParam AreaQuery query,
            @Valid @BeanParam PageRequest page,
            @BeanParam ShownRequest shown,
            @Context UriInfo uri) {
        Selection selection = LISTED.select(shown);
        Parts parts = parts(selection, page);
        AreaSearch search = query.toSearch(caller.tenant(), territories);
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        After after = cursors.read(scope, page)
                .map(keys -> AreaCursor.read(search.order(), keys))
                .orElse(null);
        AreaService.Found found = areas.search(search, after, page.rowsToRead(), page.total() != Total.NONE, parts);
        Page<ShownArea> items = Page.<Seen>of(
                        found.rows(), page, last -> cursors.write(scope, AreaCursor.keys(search.order(), last.sheet())))
                .<ShownArea>map(seen -> ShownArea.from(seen, json))
                .as(TABLE)
                .showing(selection);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static Parts parts(Selection selection, PageRequest page) {
        Parts parts = new Parts(selection.expands("members"), selection.expands("population"));
        if ((parts.members() || parts.population()) && page.limit() > MOST_EXPANDED) {
            throw ListParameters.malformed(
                    "limit",
                    "limit (%d) : au plus %d avec expand.".formatted(page.limit(), MOST_EXPANDED),
                    "limit (%d): at most %d with expand.".formatted(page.limit(), MOST_EXPANDED));
        }
        return parts;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.AREA_WRITER},
            inclusive = true)
    @Operation(operationId = "createArea", summary = "Composer un territoire / Compose an area", description = WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Composé ; `Location` et `ETag`. / Composed; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)))
    public Response create(@Valid @NotNull NewAreaRequest request) {
        Seen created = writing.create(author(), request.toContent());
        return answer(Response.created(URI.create(PATH + "/" + created.sheet().id())), created);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "getArea",
            summary = "Un territoire composé / One area",
            description =
                    "Le sien, ou un qu'on partage avec votre organisation, avec ce que le partage montre. / An own one, or one shared with your organization, with what the share shows.")
    @APIResponse(
            responseCode = "200",
            description = "Le territoire composé / The area",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)))
    public Response get(@PathParam("id") UUID id, @BeanParam ShownRequest shown, @Context HttpHeaders headers) {
        Selection selection = WHOLE.select(shown);
        requireTenant();
        Seen seen = areas.get(id);
        ShownArea body = ShownArea.from(seen, json);
        return tag(seen, body).answer(headers, () -> selection.of(body));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.AREA_WRITER},
            inclusive = true)
    @Operation(
            operationId = "changeArea",
            summary = "Modifier un territoire composé / Change an area",
            description =
                    "JSON Merge Patch de `name`, `description`, `kind`, `members` (la liste entière) ; `reason` va dans l'historique. "
                            + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public Response change(@PathParam("id") UUID id, @NotNull MergePatch patch, @Context HttpHeaders headers) {
        Area present = present(id, headers);
        AreaChangeRequest request = patches.apply(patch, AreaChangeRequest.from(present), AreaResponse.class);
        return answer(
                Response.ok(), writing.change(author(), id, present.version(), request.toContent(), request.reason()));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.AREA_WRITER},
            inclusive = true)
    @Operation(
            operationId = "archiveArea",
            summary = "Archiver un territoire composé / Archive an area",
            description = "Reste lisible, et peut être rétabli. / Stays readable, and may be restored. " + WRITERS)
    @APIResponse(responseCode = "204", description = "Archivé / Archived")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @PathParam("id") UUID id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        Area present = present(id, headers);
        writing.move(author(), id, present.version(), AreaState.ARCHIVED, reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.AREA_WRITER},
            inclusive = true)
    @Operation(
            operationId = "moveArea",
            summary = "Changer l'état d'un territoire composé / Move an area to another state",
            description = "Archiver ou rétablir, tout de suite. / Archive or restore, at once. " + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)))
    public Response move(
            @PathParam("id") UUID id, @Valid @NotNull TransitionRequest request, @Context HttpHeaders headers) {
        Area present = present(id, headers);
        return answer(Response.ok(), writing.move(author(), id, present.version(), request.to(), request.reason()));
    }

    private Area present(UUID id, HttpHeaders headers) {
        Area present = writing.own(caller.tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Author author() {
        return new Author(caller.tenant(), caller.subject());
    }

    /** Without an organization there is nothing to see, and "not found" would say the wrong thing. */
    private void requireTenant() {
        caller.tenant();
    }

    private Response answer(Response.ResponseBuilder response, Seen seen) {
        ShownArea body = ShownArea.from(seen, json);
        return response.entity(body)
                .header(HttpHeaders.ETAG, tag(seen, body).header())
                .build();
    }

    /** Names of members and inhabitants have a life of their own, and a share may be widened: all of it is in the tag. */
    private static Etag tag(Seen seen, ShownArea body) {
        return Etag.version(seen.sheet().version()).with(body.body().toString());
    }
}
