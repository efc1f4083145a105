package fr.maillage.registry.mobileunit.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.registry.mobileunit.MobileUnitService;
import fr.maillage.registry.mobileunit.PublicUnits;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mobile units for residents; the same for every caller. */
@Path("/api/registry/v1/directory/mobile-units")
@Tag(name = "directory", description = "Annuaire pour les habitants. / Directory for residents.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
public class PublicUnitResource {

    private final PublicUnits units;
    private final MobileUnitService timetable;
    private final MobileUnitLabels labels;
    private final TerritoryService territories;
    private final Cursors cursors;
    private final Clock clock;

    PublicUnitResource(
            PublicUnits units,
            MobileUnitService timetable,
            MobileUnitLabels labels,
            TerritoryService territories,
            Cursors cursors,
            Clock clock) {
        this.units = units;
        this.timetable = timetable;
        this.labels = labels;
        this.territories = territories;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.NDJSON})
    @Operation(
            operationId = "listDirectoryMobileUnits",
            summary = "Annuaire des unités mobiles / Directory of mobile units",
            description =
                    "Celles en service que les organisations montrent aux habitants (`publicView`), avec arrêts et horaires. Sans organisation. Ordre : nom, puis identifiant. / Those in service that organizations show to residents, with stops and timetable. No organization needed. Order: name, then id.")
    public Page<PublicUnitResponse> list(
            @Valid @BeanParam PublicUnitQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, "");
        List<@Nullable String> after = cursors.read(scope, page).orElse(List.of());
        MobileUnitService.Found found = units.search(
                query.toWanted(territories.named("territory", query.territory())),
                after.isEmpty() ? "" : String.valueOf(after.get(0)),
                after.isEmpty() ? null : UUID.fromString(String.valueOf(after.get(1))),
                page.rowsToRead(),
                page.total() != Total.NONE);
        Page<PublicUnitResponse> items = Page.<MobileUnit>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(last.content().searchName(), last.id().toString())))
                .map(unit -> PublicUnitResponse.from(unit.tenant(), labels.response(unit)));
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/{id}/passages")
    @Produces({MediaTypes.JSON, MediaTypes.NDJSON})
    @Operation(
            operationId = "listDirectoryMobileUnitPassages",
            summary = "Les prochains passages d'une unité mobile / Next passages of a mobile unit",
            description =
                    "À l'heure légale de chaque arrêt ; par heure, puis arrêt. / In the legal time of each stop; by time, then stop.")
    public Page<PassageResponse> passages(
            @Parameter(description = MobileUnitResource.ID) @PathParam("id") UUID id,
            @QueryParam("from")
                    @Parameter(
                            description = "Premier jour ; aujourd'hui par défaut. / First day; today by default.",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-22"))
                    @Nullable
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(
                            description =
                                    "Dernier jour, compris ; 28 jours par défaut, 366 au plus. / Last day, included; 28 days by default, 366 at most.",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-12-20"))
                    @Nullable
                    LocalDate to,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        MobileUnit unit = units.get(id);
        LocalDate today = unit.content().communes().stream()
                .findFirst()
                .map(LegalZone::ofCommune)
                .orElseGet(() -> LegalZone.ofDepartment("75"))
                .today(clock);
        return new PassagePages(timetable, cursors).page(unit, from == null ? today : from, to, page, uri, "");
    }
}
