package fr.maillage.registry.professional.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.professional.ProfessionalService;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.After;
import fr.maillage.registry.territory.TerritoryLimits;
import fr.maillage.registry.territory.TerritoryService;
import fr.maillage.registry.territory.domain.Sought;
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

/**
 * People for residents: what the national directory publishes of those whom one may consult. The same for every caller;
 * nothing that organizations keep is read.
 */
@Path("/api/registry/v1/directory/professionals")
@Tag(name = "directory", description = "Annuaire pour les habitants. / Directory for residents.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class DirectoryResource {

    private final ProfessionalService professionals;
    private final TerritoryService territories;
    private final TerritoryLimits limits;
    private final Cursors cursors;

    DirectoryResource(
            ProfessionalService professionals, TerritoryService territories, TerritoryLimits limits, Cursors cursors) {
        this.professionals = professionals;
        this.territories = territories;
        this.limits = limits;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @Operation(
            operationId = "listDirectoryProfessionals",
            summary = "Annuaire des professionnels que l'on peut consulter / Directory of professionals",
            description =
                    "Exercice libéral ou en centre de santé, à une adresse professionnelle publiée. N'y sont pas : salariés d'hôpital, remplaçants, étudiants, agents publics, téléphones, et rien de ce que les organisations savent. Sans organisation. Ordre : nom, puis identifiant ; avec `near`, distance. / Self-employed or in a health centre, at a published professional address. Not in it: salaried hospital staff, substitutes, students, public servants, telephones, and nothing that organizations know. No organization needed. Order: name, then id; with `near`, distance.")
    public Page<DirectoryProfessional> list(
            @Valid @BeanParam DirectoryQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        Sought sought = Sought.in(territories.named("territory", query.territory()));
        limits.requireInside("territory", sought);
        ProfessionalSearch search = query.toSearch(sought);
        CursorScope scope = CursorScope.of(uri, "");
        After after = cursors.read(scope, page)
                .map(keys -> new After(keys.get(0), String.valueOf(keys.get(1))))
                .orElse(null);
        ProfessionalService.Found found =
                professionals.search(search, NameMatch.AUTO, after, page.limit(), page.total() != Total.NONE);
        Page<DirectoryProfessional> items = Page.<Professional>of(
                        found.rows(), page, last -> cursors.write(scope, ProfessionalResource.keys(search, last)))
                .<DirectoryProfessional>map(DirectoryProfessional::from)
                .as(DirectoryProfessional.TABLE);
        return items.counting(found.total(), found.unlocated());
    }
}
