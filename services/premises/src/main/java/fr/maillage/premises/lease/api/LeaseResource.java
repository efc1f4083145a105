package fr.maillage.premises.lease.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.premises.lease.LeaseService;
import fr.maillage.premises.lease.LeaseService.Seen;
import fr.maillage.premises.lease.domain.LeaseSearch.After;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leases, to be read: lists, items, history. */
@Path(LeaseResource.PATH)
@Tag(name = "leases", description = "Baux, sous-locations, occupations et qui paie quoi. / Leases and who owes what.")
@RunOnVirtualThread
public class LeaseResource {

    static final String PATH = "/api/premises/v1/leases";
    static final String ID = "Identifiant du bail. / Id of the lease.";

    private static final Table<ShownLease> TABLE = Table.of(ShownLease.class)
            .column("id", "id", "id", lease -> lease.text("/id"))
            .column("owner", "organisation", "owner", lease -> lease.text("/owner"))
            .column("reference", "référence", "reference", lease -> lease.text("/reference"))
            .column("premisesId", "local", "premises id", lease -> lease.text("/premisesId"))
            .column("tenure.code", "titre", "tenure", lease -> lease.text("/tenure/code"))
            .column("from", "début", "from", lease -> lease.text("/from"))
            .column("to", "fin", "to", lease -> lease.text("/to"))
            .column("leasedAreaM2", "surface louée", "leased area", lease -> lease.text("/leasedAreaM2"))
            .column("keptAreaM2", "surface gardée", "kept area", lease -> lease.text("/keptAreaM2"))
            .column("vacancyRule.code", "règle de vacance", "vacancy rule", lease -> lease.text("/vacancyRule/code"))
            .column("state.code", "état", "state", lease -> lease.text("/state/code"))
            .column("version", "version", "version", lease -> lease.text("/version"));

    private final LeaseService leases;
    private final Histories histories;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;

    LeaseResource(LeaseService leases, Histories histories, Caller caller, Cursors cursors, ObjectMapper json) {
        this.leases = leases;
        this.histories = histories;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, LeaseRoles.LANDLORD})
    @Operation(
            operationId = "listLeases",
            summary = "Chercher des baux / Search leases",
            description =
                    "Ceux de votre organisation, ou ceux qu'on partage avec elle ; du plus récent début au plus ancien, puis par identifiant. / Your organization's own, or those shared with it; latest first day first, then by id.")
    public Page<ShownLease> list(
            @Valid @BeanParam LeaseQuery query,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        After after = cursors.read(scope, page)
                .map(keys -> new After(
                        LocalDate.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        LeaseService.Found found =
                leases.search(query.toSearch(caller.tenant()), after, page.rowsToRead(), page.total() != Total.NONE);
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Page<ShownLease> items = Page.<Seen>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(
                                        last.sheet().from().toString(),
                                        last.sheet().id().toString())))
                .<ShownLease>map(seen -> ShownLease.from(seen, json, language))
                .as(TABLE);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, LeaseRoles.LANDLORD})
    @Operation(
            operationId = "getLease",
            summary = "Un bail / One lease",
            description =
                    "Le sien, ou un qu'on partage avec votre organisation, avec ce que le partage montre. / An own one, or one shared with your organization, with what the share shows.")
    @APIResponse(
            responseCode = "200",
            description = "Le bail / The lease",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = LeaseResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        requireTenant();
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ShownLease body = ShownLease.from(leases.get(id), json, language);
        return body.tag().answer(headers, () -> body);
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listLeaseHistory",
            summary = "L'historique d'un bail / History of a lease",
            description =
                    "Avec celui de ses sous-locations et occupations, du plus récent au plus ancien ; qui a agi, pour le rôle health-officer seul, et la lecture est alors tracée. / With that of its subleases and occupancies, newest first; who acted, for role health-officer alone, and that reading is audited.")
    public Page<HistoryStepResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        leases.own(caller.tenant(), id);
        return histories.page(LeaseService.TYPE, id, page, uri);
    }

    /** Without an organization there is nothing to see, and "not found" would say the wrong thing. */
    private void requireTenant() {
        caller.tenant();
    }
}
