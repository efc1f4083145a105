package fr.maillage.registry.area.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.Feature;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.area.AreaService;
import fr.maillage.registry.area.AreaService.Parts;
import fr.maillage.registry.area.AreaService.Seen;
import fr.maillage.registry.area.domain.AreaSearch;
import fr.maillage.registry.area.domain.AreaSearch.After;
import fr.maillage.registry.territory.TerritoryService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Areas, to be read: lists and items. */
@Path(AreaResource.PATH)
@Tag(name = "areas", description = "Territoires composés par une organisation. / Areas composed by an organization.")
@RunOnVirtualThread
public class AreaResource {

    static final String PATH = "/api/registry/v1/areas";

    /** For the contract of every operation on one area. */
    static final String ID = "Identifiant du territoire composé. / Id of the area.";

    private static final String FIELDS =
            "Membres voulus, séparés par des virgules ; tous par défaut. / Members wanted, comma-separated; all by default.";

    /** Members of every row together: what one answer may hold in memory. */
    private static final int MOST_EXPANDED = 50;

    private static final Fields LISTED = Fields.of(AreaResponse.class).expandable("members", "outline", "population");
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
            .column("changedAt", "modification", "changed at", area -> area.text("/changedAt"))
            .located(ShownArea::geometry);

    private final AreaService areas;
    private final TerritoryService territories;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;

    AreaResource(AreaService areas, TerritoryService territories, Caller caller, Cursors cursors, ObjectMapper json) {
        this.areas = areas;
        this.territories = territories;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listAreas",
            summary = "Chercher des territoires composés / Search areas",
            description =
                    "Ceux de votre organisation, ou ceux qu'on partage avec elle. L'ordre est total : selon `sort`, puis l'identifiant. Avec `expand`, ou en GeoJSON, au plus 50 lignes. / Your organization's own, or those shared with it. Total order: by `sort`, then id. At most 50 rows with `expand`, or as GeoJSON.")
    public Page<ShownArea> list(
            @Valid @BeanParam AreaQuery query,
            @Valid @BeanParam PageRequest page,
            @QueryParam("fields") @Parameter(description = FIELDS, example = "id,name,kind.code") @Nullable
                    List<String> fields,
            @QueryParam("expand")
                    @Parameter(
                            description =
                                    "Membres à ajouter : members, outline, population ; séparés par des virgules. / Members to add, comma-separated.",
                            example = "members,population")
                    @Nullable
                    List<String> expand,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Selection selection = LISTED.select(new ShownRequest(fields, expand));
        boolean map = ListParameters.asksForMap(headers);
        Parts parts = parts(selection, map, page);
        AreaSearch search = query.toSearch(caller.tenant(), territories);
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        After after = cursors.read(scope, page)
                .map(keys -> AreaCursor.read(search.order(), keys))
                .orElse(null);
        AreaService.Found found = areas.search(search, after, page.rowsToRead(), page.total() != Total.NONE, parts);
        Page<ShownArea> items = Page.<Seen>of(
                        found.rows(), page, last -> cursors.write(scope, AreaCursor.keys(search.order(), last.sheet())))
                .<ShownArea>map(seen -> shown(seen, map))
                .as(TABLE)
                .showing(selection);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private ShownArea shown(Seen seen, boolean map) {
        ShownArea shown = ShownArea.from(seen, json);
        return map ? shown.mapped() : shown;
    }

    private static Parts parts(Selection selection, boolean map, PageRequest page) {
        Parts parts = new Parts(
                selection.expands("members"), map || selection.expands("outline"), selection.expands("population"));
        if ((parts.members() || parts.outline() || parts.population()) && page.limit() > MOST_EXPANDED) {
            throw ListParameters.malformed(
                    "limit",
                    "limit (%d) : au plus %d avec expand, ou en GeoJSON.".formatted(page.limit(), MOST_EXPANDED),
                    "limit (%d): at most %d with expand, or as GeoJSON.".formatted(page.limit(), MOST_EXPANDED));
        }
        return parts;
    }

    @GET
    @Path("/{id}")
    @Produces({MediaTypes.JSON, MediaTypes.GEOJSON})
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "getArea",
            summary = "Un territoire composé / One area",
            description =
                    "Le sien, ou un qu'on partage avec votre organisation, avec ce que le partage montre. / An own one, or one shared with your organization, with what the share shows.")
    @APIResponse(
            responseCode = "200",
            description = "Le territoire composé / The area",
            content = {
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = AreaResponse.class)),
                @Content(
                        mediaType = MediaTypes.GEOJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description =
                                                "Feature GeoJSON : le contour dessiné, null sans contour. / The drawn outline, null without one."))
            })
    public Response get(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("fields") @Parameter(description = FIELDS, example = "id,name,kind.code") @Nullable
                    List<String> fields,
            @Context HttpHeaders headers) {
        Selection selection = WHOLE.select(new ShownRequest(fields, null));
        requireTenant();
        Seen seen = areas.get(id);
        if (ListParameters.asksForMap(headers)) {
            ShownArea map = shown(seen, true);
            return map.tag().answer(headers, () -> new Feature<>(map.geometry(), selection.of(map)));
        }
        ShownArea body = shown(seen, false);
        return body.tag().answer(headers, () -> selection.of(body));
    }

    /** Without an organization there is nothing to see, and "not found" would say the wrong thing. */
    private void requireTenant() {
        caller.tenant();
    }
}
