package fr.maillage.registry.structure.api;

import fr.maillage.platform.http.format.Geometry;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.structure.StructureService;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.StructureQuality;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.domain.StructureSearch.After;
import fr.maillage.registry.territory.TerritoryLimits;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Structures of the national file, and those that organizations add. */
@Path("/api/registry/v1/structures")
@Tag(name = "structures", description = "Établissements et lieux de soins. / Establishments and places of care.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class StructureResource {

    static final Table<StructureResponse> TABLE = Table.of(StructureResponse.class)
            .column("id", "id", StructureResponse::id)
            .column("finess ej", "finess legal", StructureResponse::finessLegalId)
            .column("nom", "name", StructureResponse::name)
            .column(
                    "catégorie",
                    "category",
                    s -> s.category() == null ? null : s.category().code())
            .column(
                    "libellé de catégorie",
                    "category label",
                    s -> s.category() == null ? null : s.category().label())
            .column("type", "kind", s -> s.kind() == null ? null : s.kind().code())
            .column("siret", "siret", StructureResponse::siret)
            .column("numéro", "number", s -> s.address().number())
            .column("type de voie", "street type", s -> s.address().streetType())
            .column("voie", "street", s -> s.address().street())
            .column("acheminement", "delivery line", s -> s.address().deliveryLine())
            .column("commune", "commune", StructureResponse::communeCode)
            .column("nom de commune", "commune name", StructureResponse::communeName)
            .column("téléphone", "phone", StructureResponse::phone)
            .column("ouverture", "opened on", StructureResponse::openedOn)
            .column(
                    "latitude",
                    "latitude",
                    s -> s.location() == null ? null : s.location().lat())
            .column(
                    "longitude",
                    "longitude",
                    s -> s.location() == null ? null : s.location().lon())
            .column(
                    "précision",
                    "precision",
                    s -> s.location() == null ? null : s.location().precision())
            .column("distance (m)", "distance (m)", StructureResponse::distanceM)
            .column("ressemblance du nom", "name similarity", StructureResponse::nameSimilarity)
            .column("source", "source", StructureResponse::source)
            .column("active", "active", StructureResponse::active)
            .column("inactive depuis", "inactive since", StructureResponse::inactiveSince)
            .column("organisation", "owner", StructureResponse::owner)
            .column(
                    "accessibilité",
                    "accessibility",
                    s -> s.accessibility() == null ? null : s.accessibility().code())
            .located(s -> s.location() == null
                    ? null
                    : Geometry.point(s.location().lon(), s.location().lat()));

    private final StructureService structures;
    private final StructureSheets sheets;
    private final AreaTerritories territories;
    private final TerritoryLimits limits;
    private final CodeService codes;
    private final Caller caller;
    private final Cursors cursors;

    StructureResource(
            StructureService structures,
            StructureSheets sheets,
            AreaTerritories territories,
            TerritoryLimits limits,
            CodeService codes,
            Caller caller,
            Cursors cursors) {
        this.structures = structures;
        this.sheets = sheets;
        this.territories = territories;
        this.limits = limits;
        this.codes = codes;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "listStructures",
            summary = "Chercher des structures / Search structures",
            description =
                    "Celles du fichier national, celles de votre organisation et celles qu'on partage avec elle, dans un même ordre total : selon `sort`, puis l'identifiant. Par défaut, les structures actives seulement. / Those of the national file, your organization's own and those shared with it, in one total order: by `sort`, then id. Active ones only by default.")
    public Page<StructureResponse> list(
            @Valid @BeanParam StructureQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        StructureSearch search = sheets.worse(query.toSearch(territories, codes), query.qualityBelow());
        CursorScope scope = CursorScope.of(uri, tenant(query));
        After after = cursors.read(scope, page)
                .map(keys -> new After(keys.get(0), String.valueOf(keys.get(1))))
                .orElse(null);
        StructureService.Found found =
                structures.search(search, query.nameMatch(), after, page.limit(), page.total() != Total.NONE);
        List<Structure> shown = found.rows().stream().limit(page.limit()).toList();
        Page<StructureResponse> items = Page.<Structure>of(
                        found.rows(), page, last -> cursors.write(scope, keys(search, last)))
                .<StructureResponse>map(sheets.page(shown))
                .as(TABLE);
        return items.counting(found.total(), found.unlocated());
    }

    /** An area is an organization's; without one the list is that of the national file, whoever reads it. */
    private String tenant(StructureQuery query) {
        if (AreaTerritories.anyArea(query.territory())) {
            return caller.tenant();
        }
        return caller.organizations().size() == 1 ? caller.tenant() : "";
    }

    static List<@Nullable String> keys(StructureSearch search, Structure last) {
        String key = switch (search.order()) {
            case ID -> null;
            case NAME -> last.searchName();
            case DISTANCE -> String.valueOf(last.distanceMetres());
            case QUALITY -> String.valueOf(StructureQuality.unaged(last));
        };
        return Arrays.asList(key, last.id());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "getStructure",
            summary = "Une structure / One structure",
            description =
                    "Une structure disparue du fichier officiel reste lisible, inactive et datée. / One that vanished from the official file stays readable, inactive and dated.")
    @APIResponse(
            responseCode = "200",
            description = "La structure / The structure",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = StructureResponse.class)))
    public Response get(
            @Parameter(
                            description =
                                    "Numéro FINESS du site, ou local:<uuid>. / FINESS site number, or local:<uuid>.",
                            schema = @Schema(type = SchemaType.STRING, examples = "310021373"))
                    @PathParam("id")
                    String id,
            @Context HttpHeaders headers) {
        Structure structure = structures.get(id);
        Structure.Place place = structure.place();
        limits.requireAny(
                "structure/" + id,
                TerritoryLimits.stamps(
                        place.communeCode(), place.epciCode(), place.departmentCode(), place.regionCode()));
        StructureResponse shown = sheets.one(structure);
        return StructureSheets.tag(structure, shown).answer(headers, () -> shown);
    }
}
