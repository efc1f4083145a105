package fr.maillage.registry.territory.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.Feature;
import fr.maillage.platform.http.format.Geometry;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.territory.TerritoryLocator;
import fr.maillage.registry.territory.TerritoryService;
import fr.maillage.registry.territory.TerritoryShapes;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.domain.TerritorySearch;
import fr.maillage.registry.territory.domain.TerritorySearch.After;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reference geography. */
@Path("/api/registry/v1/territories")
@Tag(name = "territories", description = "Géographie de référence. / Reference geography.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class TerritoryResource {

    private static final Table<TerritoryResponse> TABLE = Table.of(TerritoryResponse.class)
            .column("niveau", "level", TerritoryResponse::level)
            .column("code", "code", TerritoryResponse::code)
            .column("nom", "name", TerritoryResponse::name)
            .column("type", "kind", territory -> territory.kind().code())
            .column("epci", "epci", territory -> code(territory.epci()))
            .column("département", "department", territory -> code(territory.department()))
            .column("région", "region", territory -> code(territory.region()))
            .column("tvsCode", "tvs", "tvs", TerritoryResponse::tvsCode)
            .column("communeCodes", "communes", "communes", territory -> String.join(" ", territory.communeCodes()))
            .column("codes postaux", "postcodes", territory -> String.join(" ", territory.postcodes()))
            .column("population", "population", TerritoryResponse::population)
            .column(
                    "latitude",
                    "latitude",
                    territory -> territory.location() == null
                            ? null
                            : territory.location().lat())
            .column(
                    "longitude",
                    "longitude",
                    territory -> territory.location() == null
                            ? null
                            : territory.location().lon())
            .column(
                    "précision",
                    "precision",
                    territory -> territory.location() == null
                            ? null
                            : territory.location().precision())
            .column("actif", "active", TerritoryResponse::active)
            .column("inactif depuis", "inactive since", TerritoryResponse::inactiveSince)
            .located(territory -> territory.location() == null
                    ? null
                    : Geometry.point(
                            territory.location().lon(), territory.location().lat()));

    private final TerritoryService territories;
    private final TerritoryShapes shapes;
    private final TerritoryLocator locator;
    private final Cursors cursors;

    TerritoryResource(TerritoryService territories, TerritoryShapes shapes, TerritoryLocator locator, Cursors cursors) {
        this.territories = territories;
        this.shapes = shapes;
        this.locator = locator;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "listTerritories",
            summary = "Chercher des territoires / Search territories",
            description =
                    "L'ordre est total : selon `sort`, puis niveau et code. Source : INSEE (COG), DGCL, La Poste. / Total order: by `sort`, then level and code.")
    public Page<TerritoryResponse> list(
            @Valid @BeanParam TerritoryQuery query,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        TerritorySearch search = query.toSearch(territories);
        CursorScope scope = CursorScope.of(uri, "");
        After after = cursors.read(scope, page)
                .map(keys -> new After(keys.get(0), String.valueOf(keys.get(1)), String.valueOf(keys.get(2))))
                .orElse(null);
        TerritoryService.Found found = territories.search(search, after, page.rowsToRead(), page.total() != Total.NONE);
        Page<TerritoryResponse> items = Page.<Territory>of(
                        found.rows(), page, last -> cursors.write(scope, keys(search, last)))
                .<TerritoryResponse>map(TerritoryResponse::from)
                .as(ListParameters.asksForMap(headers) ? outlined(found.rows()) : TABLE);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    /** The outline where there is one, else the point. */
    private Table<TerritoryResponse> outlined(List<Territory> rows) {
        Map<TerritoryRef, Geometry> outlines = shapes.of(rows);
        return TABLE.located(territory -> {
            Geometry outline =
                    TerritoryRef.parse(territory.id()).map(outlines::get).orElse(null);
            return outline == null ? TABLE.geometry(territory) : outline;
        });
    }

    private static List<@Nullable String> keys(TerritorySearch search, Territory last) {
        String key = switch (search.order()) {
            case CODE -> null;
            case NAME -> SearchName.of(last.name());
            case POPULATION -> String.valueOf(last.population() == null ? -1 : last.population());
        };
        return Arrays.asList(key, last.level().word(), last.code());
    }

    @GET
    @Path("/locate")
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "locatePoint",
            summary = "Les territoires qui contiennent un point / The territories that hold a point",
            description =
                    "D'après les contours chargés, jamais d'après la commune la plus proche. Un niveau sans réponse dit pourquoi. / By the outlines loaded, never by the nearest commune. A level without an answer says why.")
    public LocateResponse locate(
            @QueryParam("lat")
                    @NotNull
                    @DecimalMin("-90")
                    @DecimalMax("90")
                    @Parameter(
                            required = true,
                            description = "Latitude WGS 84, en degrés. / Latitude in degrees.",
                            example = "43.6047")
                    Double lat,
            @QueryParam("lon")
                    @NotNull
                    @DecimalMin("-180")
                    @DecimalMax("180")
                    @Parameter(
                            required = true,
                            description = "Longitude WGS 84, en degrés. / Longitude in degrees.",
                            example = "1.4442")
                    Double lon) {
        return LocateResponse.from(lat, lon, locator.locate(lat, lon));
    }

    @GET
    @Path("/{level}/{code}")
    @Produces({MediaTypes.JSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "getTerritory",
            summary = "Un territoire / One territory",
            description =
                    "Un territoire supprimé reste lisible, inactif et daté. Le code d'une ancienne commune (déléguée, associée) répond la commune actuelle, avec `resolvedFrom`. / One that ended stays readable, inactive and dated. The code of a former commune answers the present one, with `resolvedFrom`.")
    @APIResponse(
            responseCode = "200",
            description = "Le territoire / The territory",
            content = {
                @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TerritoryResponse.class)),
                @Content(
                        mediaType = MediaTypes.GEOJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description =
                                                "Feature GeoJSON : le contour, à défaut le point. / The outline, else the point."))
            })
    public Response get(
            @Parameter(
                            description = "Niveau : region, department, epci, commune, tvs, iris ou qpv. / Level.",
                            schema = @Schema(type = SchemaType.STRING, examples = "commune"))
                    @PathParam("level")
                    String level,
            @Parameter(
                            description = "Code officiel : COG, SIREN d'EPCI, TVS, IRIS ou QPV. / Official code.",
                            schema = @Schema(type = SchemaType.STRING, examples = "31555"))
                    @PathParam("code")
                    String code,
            @Context HttpHeaders headers) {
        TerritoryService.Resolved found = territories.resolve(level, code);
        TerritoryResponse body = TerritoryResponse.from(found.territory(), found.former());
        if (!ListParameters.asksForMap(headers)) {
            return Etag.hash(found.toString()).answer(headers, () -> body);
        }
        Geometry geometry = outlined(List.of(found.territory())).geometry(body);
        return Etag.hash(found + String.valueOf(geometry)).answer(headers, () -> new Feature<>(geometry, body));
    }

    private static @Nullable String code(TerritoryResponse.@Nullable Member member) {
        return member == null ? null : member.code();
    }
}
