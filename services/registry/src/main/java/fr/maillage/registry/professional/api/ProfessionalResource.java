package fr.maillage.registry.professional.api;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.professional.ProfessionalService;
import fr.maillage.registry.professional.domain.PersonQuality;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.After;
import fr.maillage.registry.professional.domain.Wanted;
import fr.maillage.registry.territory.TerritoryLimits;
import fr.maillage.registry.territory.domain.TerritoryRef;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * People of the national directory. An answer is one transaction: what is asked for, what is found and what stands beside it
 * are of one state, and the database is told once for whom.
 */
@Path("/api/registry/v1/professionals")
@Tag(name = "professionals", description = "Professionnels et leurs activités. / Professionals and what they do where.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class ProfessionalResource {

    private static final Fields FIELDS =
            Fields.of(ProfessionalResponse.class).expandable("pastActivities", ProfessionalSheets.KNOWLEDGE);
    private static final String SHOWN =
            "Membres voulus, séparés par des virgules ; tous par défaut. / Members wanted, comma-separated; all by default.";
    private static final String ADDED =
            "Membres à ajouter : pastActivities ; localKnowledge, pour les rôles health-officer et planner (chaque lecture est tracée), 403 sinon. / Members to add: pastActivities; localKnowledge, for roles health-officer and planner (each reading is audited), else 403.";

    private final ProfessionalService professionals;
    private final ProfessionalSheets sheets;
    private final AreaTerritories territories;
    private final TerritoryLimits limits;
    private final Caller caller;
    private final Cursors cursors;
    private final Snapshot snapshot;

    ProfessionalResource(
            ProfessionalService professionals,
            ProfessionalSheets sheets,
            AreaTerritories territories,
            TerritoryLimits limits,
            Caller caller,
            Cursors cursors,
            Snapshot snapshot) {
        this.professionals = professionals;
        this.sheets = sheets;
        this.territories = territories;
        this.limits = limits;
        this.caller = caller;
        this.cursors = cursors;
        this.snapshot = snapshot;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "listProfessionals",
            summary = "Chercher des professionnels / Search professionals",
            description =
                    "Territoire, profession, mode et structure valent pour une même activité. Une personne n'y est qu'une fois, quel que soit le nombre de ses sites (REG-12). L'ordre est total : selon `sort`, puis l'identifiant. / Territory, profession, mode and structure hold of one activity; a person is listed once, whatever the number of their sites. Total order: by `sort`, then id.")
    @Transactional
    public Page<ProfessionalResponse> list(
            @Valid @BeanParam ProfessionalQuery query,
            @Valid @BeanParam PageRequest page,
            @QueryParam("fields") @Parameter(description = SHOWN, example = "id,familyName,givenName") @Nullable
                    List<String> fields,
            @QueryParam("expand") @Parameter(description = ADDED, example = "pastActivities") @Nullable
                    List<String> expand,
            @Context UriInfo uri) {
        snapshot.beginByKeys();
        Selection selection = FIELDS.select(new ShownRequest(fields, expand));
        sheets.check(selection);
        ProfessionalSearch search = sheets.worse(
                query.toSearch(territories.sought("territory", query.territory()), tiers(query.careTier())),
                query.qualityBelow());
        CursorScope scope = CursorScope.of(uri, tenant(query));
        After after = cursors.read(scope, page)
                .map(keys -> new After(keys.get(0), String.valueOf(keys.get(1))))
                .orElse(null);
        ProfessionalService.Found found =
                professionals.search(search, query.nameMatch(), after, page.limit(), page.total() != Total.NONE);
        List<Professional> shown = found.rows().stream().limit(page.limit()).toList();
        Page<ProfessionalResponse> items = Page.<Professional>of(
                        found.rows(), page, last -> cursors.write(scope, keys(search, last)))
                .<ProfessionalResponse>map(sheets.page(shown, selection))
                .as(ProfessionalTable.TABLE)
                .showing(selection);
        return items.counting(found.total(), found.unlocated());
    }

    /** Everywhere that the person works now. */
    private static Stream<TerritoryRef> stamps(Professional person) {
        return person.activities().stream()
                .map(Professional.Activity::place)
                .flatMap(place -> TerritoryLimits.stamps(
                        place.communeCode(), place.epciCode(), place.departmentCode(), place.regionCode()));
    }

    private @Nullable List<Wanted> tiers(List<String> words) {
        return words.isEmpty() ? null : professionals.ofTiers(ProfessionalFilters.tiers(words));
    }

    /** What an organization alone sees, and its lists, make a cursor its own. */
    private String tenant(ProfessionalQuery query) {
        if (AreaTerritories.anyArea(query.territory())) {
            return caller.tenant();
        }
        return query.careTier().isEmpty() ? "" : organization();
    }

    private String organization() {
        return caller.organizations().size() == 1 ? caller.tenant() : "";
    }

    static List<@Nullable String> keys(ProfessionalSearch search, Professional last) {
        String key = switch (search.order()) {
            case ID -> null;
            case NAME -> last.names().search();
            case DISTANCE -> String.valueOf(last.distanceMetres());
            case QUALITY -> String.valueOf(PersonQuality.unaged(last));
        };
        return Arrays.asList(key, last.id());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "getProfessional",
            summary = "Un professionnel / One professional",
            description =
                    "Par RPPS, ou adeli:<numéro>. Une personne disparue du fichier officiel reste lisible, inactive et datée. / By RPPS number, or adeli:<number>; one who vanished from the official file stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "La personne / The person",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = ProfessionalResponse.class)))
    @Transactional
    public Response get(
            @Parameter(
                            description = "RPPS (11 chiffres) ou adeli:<numéro>. / RPPS (11 digits) or adeli:<number>.",
                            schema = @Schema(type = SchemaType.STRING, examples = "99000001240"))
                    @PathParam("id")
                    String id,
            @QueryParam("fields") @Parameter(description = SHOWN, example = "id,familyName,givenName") @Nullable
                    List<String> fields,
            @QueryParam("expand") @Parameter(description = ADDED, example = "pastActivities") @Nullable
                    List<String> expand,
            @Context HttpHeaders headers) {
        snapshot.beginByKeys();
        Selection selection = FIELDS.select(new ShownRequest(fields, expand));
        sheets.check(selection);
        Professional found = professionals.get(id);
        limits.requireAny("professional/" + id, stamps(found));
        ProfessionalResponse person = sheets.one(found, selection);
        return Etag.hash(person.toString()).answer(headers, () -> selection.of(person));
    }
}
