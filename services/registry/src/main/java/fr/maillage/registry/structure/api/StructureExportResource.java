package fr.maillage.registry.structure.api;

import fr.maillage.platform.http.export.Export;
import fr.maillage.platform.http.export.ExportedMap;
import fr.maillage.platform.http.export.Exports;
import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.structure.StructureService;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.domain.StructureSearch.After;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whole lists of structures. */
@Path("/api/registry/v1/exports/structures")
@Tag(name = "exports", description = "Listes entières, en une réponse. / Whole lists, in one answer.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class StructureExportResource {

    private static final Fields FIELDS = Fields.of(StructureResponse.class);

    /** Structures read at a time, and held. */
    private static final int PAGE = 500;

    private final StructureService structures;
    private final StructureSheets sheets;
    private final AreaTerritories territories;
    private final CodeService codes;
    private final Exports exports;

    StructureExportResource(
            StructureService structures,
            StructureSheets sheets,
            AreaTerritories territories,
            CodeService codes,
            Exports exports) {
        this.exports = exports;
        this.structures = structures;
        this.sheets = sheets;
        this.territories = territories;
        this.codes = codes;
    }

    @GET
    @Produces({MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "exportStructures",
            summary = "Exporter des structures / Export structures",
            description =
                    "Toute la liste de `GET /structures`, par identifiants, y compris celles de votre organisation et celles qu'on partage avec elle : 2 000 000 de lignes au plus (au-delà 400), 4 exports à la fois sur l'instance, dont 2 par client d'une organisation (au-delà 503 et Retry-After), 30 minutes chacun. Écrite page par page ; une coupure ferme la connexion. Une entrée d'audit par export, avec le nombre de lignes. / The whole list of `GET /structures`, by id, your organization's own and those shared with it included: at most 2 000 000 rows (400 beyond), 4 exports at a time on the instance, 2 of them for one client of an organization (503 and Retry-After beyond), 30 minutes each. Written page by page; a failure breaks the connection off. One audit entry an export, with its number of rows.")
    @APIResponse(
            responseCode = "200",
            description = "Toute la liste / The whole list",
            content = {
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = StructureResponse.class)),
                @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = ExportedMap.class))
            })
    public Response export(
            @Valid @BeanParam StructureExportQuery query,
            @QueryParam("fields")
                    @Parameter(
                            description =
                                    "Membres voulus, séparés par des virgules ; tous par défaut. / Members wanted, comma-separated; all by default.",
                            example = "id,name")
                    @Nullable
                    List<String> fields,
            @QueryParam("bom")
                    @Parameter(
                            description =
                                    "true : marque d'ordre des octets en tête du CSV. / true: byte order mark at the head of the CSV.")
                    @Nullable
                    Boolean bom) {
        StructureSearch search = sheets.worse(query.toSearch(territories, codes), query.qualityBelow());
        return exports.answer(
                "structures",
                StructureResource.TABLE,
                FIELDS.select(new ShownRequest(fields, null)),
                () -> structures.exported(search, query.territory()),
                Export.walk(
                        (Optional<Structure> last) -> behind(search, last),
                        (List<Structure> found) ->
                                found.stream().map(sheets.page(found)).toList()));
    }

    private List<Structure> behind(StructureSearch search, Optional<Structure> last) {
        After after = last.map(one -> new After(null, one.id())).orElse(null);
        return structures.page(search, after, PAGE);
    }
}
