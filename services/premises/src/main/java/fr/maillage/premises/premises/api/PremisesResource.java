package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.fields.Fields;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.fields.ShownRequest;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.premises.PremisesService.Seen;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.PremisesSearch;
import fr.maillage.premises.premises.domain.PremisesSearch.After;
import fr.maillage.premises.premises.domain.PremisesSearch.Order;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Premises, to be read: lists and items. */
@Path(PremisesResource.PATH)
@Tag(name = "premises", description = "Locaux et cellules. / Premises and units.")
@RunOnVirtualThread
public class PremisesResource {

    static final String PATH = "/api/premises/v1/premises";

    /** For the contract of every operation on one. */
    static final String ID = "Identifiant du local. / Id of the premises.";

    /** Roles that read premises one by one; elected officials read figures. */
    static final String READERS =
            "Rôles health-officer, planner, landlord, ars, cpam et integration. / Roles health-officer, planner, landlord, ars, cpam and integration.";

    static final String LANDLORD = "role:landlord";
    static final String ARS = "role:ars";
    static final String CPAM = "role:cpam";
    static final String INTEGRATION = "role:integration";

    private static final String FIELDS =
            "Membres voulus, séparés par des virgules ; tous par défaut. / Members wanted, comma-separated; all by default.";

    private static final Fields LISTED = Fields.of(PremisesResponse.class).expandable("units");
    private static final Fields WHOLE = Fields.of(PremisesResponse.class);

    private static final Table<ShownPremises> TABLE = Table.of(ShownPremises.class)
            .column("id", "id", "id", one -> one.text("/id"))
            .column("keeper", "organisation", "keeper", one -> one.text("/keeper"))
            .column("name", "nom", "name", one -> one.text("/name"))
            .column("state.code", "état", "state", one -> one.text("/state/code"))
            .column("state.label", "libellé d'état", "state label", one -> one.text("/state/label"))
            .column("address.line", "adresse", "address", one -> one.text("/address/line"))
            .column("territories.communeCode", "commune", "commune", one -> one.text("/territories/communeCode"))
            .column("territories.epciCode", "epci", "epci", one -> one.text("/territories/epciCode"))
            .column("territories.qpvCode", "qpv", "qpv", one -> one.text("/territories/qpvCode"))
            .column("unitCount", "cellules", "units", one -> one.text("/unitCount"))
            .column("surface.totalAreaM2", "surface m²", "area m²", one -> one.text("/surface/totalAreaM2"))
            .column("terms.tenure", "titre", "tenure", one -> one.text("/terms/tenure/code"))
            .column("terms.rentPerM2", "loyer m²", "rent m²", one -> one.text("/terms/rentPerM2/amount"))
            .column("terms.chargesPerM2", "charges m²", "charges m²", one -> one.text("/terms/chargesPerM2/amount"))
            .column(
                    "accessibility.status",
                    "accessibilité",
                    "accessibility",
                    one -> one.text("/accessibility/status/code"))
            .column("availability.from", "disponible le", "available from", one -> one.text("/availability/from"))
            .column("availability.to", "jusqu'au", "available to", one -> one.text("/availability/to"))
            .column("owner.type", "propriétaire", "owner", one -> one.text("/owner/type/code"))
            .column("version", "version", "version", one -> one.text("/version"))
            .column("changedAt", "modification", "changed at", one -> one.text("/changedAt"))
            .located(ShownPremises::point);

    private final PremisesService premises;
    private final PremisesAnswers answers;
    private final Caller caller;
    private final Cursors cursors;

    PremisesResource(PremisesService premises, PremisesAnswers answers, Caller caller, Cursors cursors) {
        this.premises = premises;
        this.answers = answers;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON})
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, LANDLORD, ARS, CPAM, INTEGRATION
    })
    @Operation(
            operationId = "listPremises",
            summary = "Chercher des locaux / Search premises",
            description =
                    "Ceux de votre organisation, ou ceux qu'on partage avec elle. L'ordre est total : selon `sort`, puis l'identifiant. / Your organization's own, or those shared with it. Total order: by `sort`, then id. "
                            + READERS)
    public Page<ShownPremises> list(
            @Valid @BeanParam PremisesQuery query,
            @Valid @BeanParam PageRequest page,
            @QueryParam("fields") @Parameter(description = FIELDS, example = "id,name,state.code") @Nullable
                    List<String> fields,
            @QueryParam("expand")
                    @Parameter(description = "Membres à ajouter : units. / Members to add: units.", example = "units")
                    @Nullable
                    List<String> expand,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Selection selection = LISTED.select(new ShownRequest(fields, expand));
        PremisesSearch search = query.toSearch(caller.tenant());
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        After after = cursors.read(scope, page)
                .map(keys -> new After(keys.get(0), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        PremisesService.Found found = premises.search(
                search, after, page.rowsToRead(), page.total() != Total.NONE, selection.expands("units"));
        Page<ShownPremises> items = Page.<Seen>of(
                        found.rows(), page, last -> cursors.write(scope, keys(search.order(), last.premises())))
                .<ShownPremises>map(seen -> answers.shown(seen, headers))
                .as(TABLE)
                .showing(selection);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static List<@Nullable String> keys(Order order, Premises last) {
        LocalDate from = last.content().availability().from();
        String key = switch (order) {
            case NAME -> last.content().searchName();
            case CREATED -> last.createdAt().toString();
            case AVAILABLE -> from == null ? null : from.toString();
        };
        return Arrays.asList(key, last.id().toString());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, LANDLORD, ARS, CPAM, INTEGRATION
    })
    @Operation(
            operationId = "getPremises",
            summary = "Un local et ses cellules / Premises and their units",
            description =
                    "Le sien, ou un qu'on partage avec votre organisation, avec ce que le partage montre. / Own ones, or ones shared with your organization, with what the share shows. "
                            + READERS)
    @APIResponse(
            responseCode = "200",
            description = "Le local / The premises",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PremisesResponse.class)))
    public Response get(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @QueryParam("fields") @Parameter(description = FIELDS, example = "id,name,state.code") @Nullable
                    List<String> fields,
            @Context HttpHeaders headers) {
        Selection selection = WHOLE.select(new ShownRequest(fields, null));
        requireTenant();
        ShownPremises body = answers.shown(premises.get(id), headers);
        return body.tag().answer(headers, () -> selection.of(body));
    }

    /** Without an organization there is nothing to see, and "not found" would say the wrong thing. */
    private void requireTenant() {
        caller.tenant();
    }
}
