package fr.maillage.registry.mobileunit.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.mobileunit.MobileUnitService;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
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
import java.time.LocalDate;
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

/** Mobile units, to be read: lists, items, passages, history. */
@Path(MobileUnitResource.PATH)
@Tag(name = "mobile-units", description = "Unités mobiles, arrêts et horaires. / Mobile units, stops and timetable.")
@RunOnVirtualThread
public class MobileUnitResource {

    static final String PATH = "/api/registry/v1/mobile-units";
    static final String ID = "Identifiant de l'unité. / Id of the unit.";

    private final MobileUnitService units;
    private final MobileUnitLabels labels;
    private final AreaTerritories territories;
    private final Histories histories;
    private final Caller caller;
    private final Cursors cursors;

    MobileUnitResource(
            MobileUnitService units,
            MobileUnitLabels labels,
            AreaTerritories territories,
            Histories histories,
            Caller caller,
            Cursors cursors) {
        this.units = units;
        this.labels = labels;
        this.territories = territories;
        this.histories = histories;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.NDJSON})
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listMobileUnits",
            summary = "Chercher des unités mobiles / Search mobile units",
            description =
                    "Celles de votre organisation, par nom puis identifiant. / Your organization's own, by name, then id.")
    public Page<MobileUnitResponse> list(
            @Valid @BeanParam MobileUnitQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        List<@Nullable String> after = cursors.read(scope, page).orElse(List.of());
        MobileUnitService.Found found = units.search(
                query.toWanted(tenant, territories),
                after.isEmpty() ? "" : String.valueOf(after.get(0)),
                after.isEmpty() ? null : UUID.fromString(String.valueOf(after.get(1))),
                page.rowsToRead(),
                page.total() != Total.NONE);
        Page<MobileUnitResponse> items = Page.<MobileUnit>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(last.content().searchName(), last.id().toString())))
                .map(labels::response);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "getMobileUnit",
            summary = "Une unité mobile / One mobile unit",
            description = "Avec ses arrêts et leurs horaires. / With its stops and their timetable.")
    @APIResponse(
            responseCode = "200",
            description = "L'unité / The unit",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MobileUnitResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        MobileUnit unit = units.own(caller.tenant(), id);
        return Etag.version(unit.version()).answer(headers, () -> labels.response(unit));
    }

    @GET
    @Path("/{id}/passages")
    @Produces({MediaTypes.JSON, MediaTypes.NDJSON})
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listMobileUnitPassages",
            summary = "Les prochains passages / Next passages",
            description =
                    "Calculés à l'heure légale de chaque arrêt, changements d'heure compris ; par heure, puis arrêt. Une unité archivée ne passe plus. / Computed in the legal time of each stop, changes of hour included; by time, then stop. An archived unit passes no more.")
    public Page<PassageResponse> passages(
            @Parameter(description = ID) @PathParam("id") UUID id,
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
        String tenant = caller.tenant();
        MobileUnit unit = units.own(tenant, id);
        LocalDate first = from == null ? units.today(tenant) : from;
        return new PassagePages(units, cursors).page(unit, first, to, page, uri, tenant);
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listMobileUnitHistory",
            summary = "L'historique d'une unité mobile / History of a mobile unit",
            description =
                    "Du plus récent au plus ancien ; qui a agi, pour le rôle health-officer seul, et la lecture est alors tracée. / Newest first; who acted, for role health-officer alone, and that reading is audited.")
    public Page<HistoryStepResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        units.own(caller.tenant(), id);
        return histories.page(MobileUnitService.TYPE, id, page, uri);
    }
}
