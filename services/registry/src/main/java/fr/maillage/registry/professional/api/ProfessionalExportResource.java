package fr.maillage.registry.professional.api;

import static fr.maillage.platform.http.page.ListParameters.notInList;

import fr.maillage.platform.http.export.Export;
import fr.maillage.platform.http.export.ExportedMap;
import fr.maillage.platform.http.export.Exports;
import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.professional.ProfessionalService;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.After;
import fr.maillage.registry.professional.domain.Wanted;
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

/** Whole lists of people. */
@Path("/api/registry/v1/exports/professionals")
@Tag(name = "exports", description = "Listes entières, en une réponse. / Whole lists, in one answer.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class ProfessionalExportResource {

    private static final Fields FIELDS =
            Fields.of(ProfessionalResponse.class).expandable("pastActivities", ProfessionalSheets.KNOWLEDGE);

    /** People read at a time, and held. */
    private static final int PAGE = 500;

    private final ProfessionalService professionals;
    private final ProfessionalSheets sheets;
    private final AreaTerritories territories;
    private final Exports exports;

    ProfessionalExportResource(
            ProfessionalService professionals,
            ProfessionalSheets sheets,
            AreaTerritories territories,
            Exports exports) {
        this.exports = exports;
        this.professionals = professionals;
        this.sheets = sheets;
        this.territories = territories;
    }

    @GET
    @Produces({MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "exportProfessionals",
            summary = "Exporter des professionnels / Export professionals",
            description =
                    "Toute la liste de `GET /professionals`, par noms, sans connaissance locale : 2 000 000 de lignes au plus (au-delà 400), 4 exports à la fois sur l'instance, dont 2 par client d'une organisation (au-delà 503 et Retry-After), 30 minutes chacun. Écrite page par page : qui change pendant ce temps paraît une fois, tel qu'il est lu ; une coupure ferme la connexion. Une entrée d'audit par export, avec le nombre de lignes. / The whole list of `GET /professionals`, by name, without local knowledge: at most 2 000 000 rows (400 beyond), 4 exports at a time on the instance, 2 of them for one client of an organization (503 and Retry-After beyond), 30 minutes each. Written page by page; a failure breaks the connection off. One audit entry an export, with its number of rows.")
    @APIResponse(
            responseCode = "200",
            description = "Toute la liste / The whole list",
            content = {
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = ProfessionalResponse.class)),
                @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = ExportedMap.class))
            })
    public Response export(
            @Valid @BeanParam ProfessionalExportQuery query,
            @QueryParam("fields")
                    @Parameter(
                            description =
                                    "Membres voulus, séparés par des virgules ; tous par défaut. / Members wanted, comma-separated; all by default.",
                            example = "id,familyName,givenName")
                    @Nullable
                    List<String> fields,
            @QueryParam("bom")
                    @Parameter(
                            description =
                                    "true : marque d'ordre des octets en tête du CSV. / true: byte order mark at the head of the CSV.")
                    @Nullable
                    Boolean bom) {
        Selection selection = FIELDS.select(new ShownRequest(fields, null));
        if (selection.expands(ProfessionalSheets.KNOWLEDGE)) {
            throw notInList("fields", ProfessionalSheets.KNOWLEDGE, "GET /professionals?expand=localKnowledge");
        }
        ProfessionalSearch search = sheets.worse(
                query.toSearch(territories.sought("territory", query.territory()), tiers(query.careTier())),
                query.qualityBelow());
        return exports.answer(
                "professionals",
                ProfessionalTable.TABLE,
                selection,
                () -> professionals.exported(search, query.territory()),
                Export.walk(
                        (Optional<Professional> last) -> behind(search, last),
                        (List<Professional> people) -> people.stream()
                                .map(sheets.page(people, selection))
                                .toList()));
    }

    private List<Professional> behind(ProfessionalSearch search, Optional<Professional> last) {
        After after = last.map(one -> new After(one.names().search(), one.id())).orElse(null);
        return professionals.page(search, after, PAGE);
    }

    private @Nullable List<Wanted> tiers(List<String> words) {
        return words.isEmpty() ? null : professionals.ofTiers(ProfessionalFilters.tiers(words));
    }
}
