package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.premises.PremisesProblem;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Unit;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units, to be read. */
@Path(UnitResource.PATH)
@Tag(name = "premises")
@RunOnVirtualThread
public class UnitResource {

    static final String PATH = PremisesResource.PATH + "/{id}/units";
    static final String UNIT = "Identifiant de la cellule. / Id of the unit.";

    private final PremisesService premises;
    private final Caller caller;
    private final Cursors cursors;

    UnitResource(PremisesService premises, Caller caller, Cursors cursors) {
        this.premises = premises;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({
        RolesAsPermissions.HEALTH_OFFICER,
        RolesAsPermissions.PLANNER,
        PremisesResource.LANDLORD,
        PremisesResource.ARS,
        PremisesResource.CPAM,
        PremisesResource.INTEGRATION
    })
    @Operation(
            operationId = "listUnits",
            summary = "Les cellules d'un local / Units of premises",
            description = "Par nom, puis identifiant. / By name, then id. " + PremisesResource.READERS)
    public Page<UnitResponse> list(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @QueryParam("archived")
                    @DefaultValue("false")
                    @Parameter(description = "true : les archivées. / The archived ones.")
                    boolean archived,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        List<String> after = cursors.read(scope, page)
                .map(keys -> keys.stream().map(String::valueOf).toList())
                .orElse(List.of());
        PremisesContent holder = premises.get(id).premises().content();
        List<Unit> rows = premises.units(
                id,
                archived,
                after.isEmpty() ? "" : after.get(0),
                after.isEmpty() ? null : UUID.fromString(after.get(1)),
                page.rowsToRead());
        Language language = PremisesAnswers.language(headers);
        LocalDate today = premises.today();
        Page<UnitResponse> items = Page.<Unit>of(
                        rows,
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(last.content().searchName(), last.id().toString())))
                .map(unit -> UnitResponse.from(unit, holder, language, today));
        return page.total() == Total.NONE ? items : items.withTotal(premises.countUnits(id, archived));
    }

    @GET
    @Path("/{unitId}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({
        RolesAsPermissions.HEALTH_OFFICER,
        RolesAsPermissions.PLANNER,
        PremisesResource.LANDLORD,
        PremisesResource.ARS,
        PremisesResource.CPAM,
        PremisesResource.INTEGRATION
    })
    @Operation(
            operationId = "getUnit",
            summary = "Une cellule / One unit",
            description =
                    "D'un local que vous pouvez voir. / Of premises that you may see. " + PremisesResource.READERS)
    @APIResponse(
            responseCode = "200",
            description = "La cellule / The unit",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = UnitResponse.class)))
    public Response get(
            @Parameter(description = PremisesResource.ID) @PathParam("id") UUID id,
            @Parameter(description = UNIT) @PathParam("unitId") UUID unitId,
            @Context HttpHeaders headers) {
        requireTenant();
        Unit unit = premises.unit(id, unitId);
        UnitResponse body = UnitResponse.from(
                unit, premises.get(id).premises().content(), PremisesAnswers.language(headers), premises.today());
        return Etag.version(unit.version()).with(body.warnings().toString()).answer(headers, () -> body);
    }

    /** The unit, when it is one of these premises. */
    static Unit inside(Unit unit, UUID premises) {
        if (unit.premisesId().equals(premises)) {
            return unit;
        }
        throw Problem.of(
                PremisesProblem.UNIT_NOT_FOUND,
                "Aucune cellule %s dans le local %s.".formatted(unit.id(), premises),
                "No unit %s in premises %s.".formatted(unit.id(), premises));
    }

    private void requireTenant() {
        caller.tenant();
    }
}
