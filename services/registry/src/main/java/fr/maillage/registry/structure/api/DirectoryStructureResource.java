package fr.maillage.registry.structure.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.structure.StructureService;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.domain.StructureSearch.After;
import fr.maillage.registry.territory.TerritoryService;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Structures for residents: those of the national file that are open, the same for every caller. */
@Path("/api/registry/v1/directory/structures")
@Tag(name = "directory", description = "Annuaire pour les habitants. / Directory for residents.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class DirectoryStructureResource {

    private final StructureService structures;
    private final AreaTerritories territories;
    private final CodeService codes;
    private final Cursors cursors;

    DirectoryStructureResource(
            StructureService structures, AreaTerritories territories, CodeService codes, Cursors cursors) {
        this.structures = structures;
        this.territories = territories;
        this.codes = codes;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "listDirectoryStructures",
            summary = "Annuaire des lieux de soins / Directory of places of care",
            description =
                    "Structures en activité du fichier national : nom, catégorie, adresse, téléphone, point. Rien de ce que les organisations savent ou ajoutent. Sans organisation. Ordre : identifiant ; avec `near`, distance. / Active structures of the national file; nothing that organizations know or add. No organization needed. Order: id; with `near`, distance.")
    public Page<DirectoryStructure> list(
            @Valid @BeanParam DirectoryStructureQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        if (AreaTerritories.anyArea(query.territory())) {
            throw TerritoryService.unknownTerritory("territory", String.join(", ", query.territory()));
        }
        StructureSearch search = query.toSearch(territories, codes);
        CursorScope scope = CursorScope.of(uri, "");
        After after = cursors.read(scope, page)
                .map(keys -> new After(keys.get(0), String.valueOf(keys.get(1))))
                .orElse(null);
        StructureService.Found found =
                structures.search(search, NameMatch.AUTO, after, page.limit(), page.total() != Total.NONE);
        Page<DirectoryStructure> items = Page.<Structure>of(
                        found.rows(), page, last -> cursors.write(scope, StructureResource.keys(search, last)))
                .<DirectoryStructure>map(DirectoryStructure::from)
                .as(DirectoryStructure.TABLE);
        return items.counting(found.total(), found.unlocated());
    }
}
