package fr.maillage.premises.operation.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.http.etag.Etag;
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
import fr.maillage.platform.http.page.WholePages;
import fr.maillage.premises.operation.OperationService;
import fr.maillage.premises.operation.OperationService.Seen;
import fr.maillage.premises.operation.domain.OperationSearch.After;
import fr.maillage.premises.operation.domain.Phase;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Planned operations, to be read. */
@Path(PlannedOperationResource.PATH)
@Tag(
        name = "planned-operations",
        description =
                "Opérations prévues, leurs phases et leurs pré-réservations. / Planned operations, phases, pre-reservations.")
@RunOnVirtualThread
public class PlannedOperationResource {

    static final String PATH = "/api/premises/v1/planned-operations";
    static final String ID = "Identifiant de l'opération. / Id of the operation.";

    private static final Table<PlannedOperationResponse> TABLE = Table.of(PlannedOperationResponse.class)
            .column("id", "id", "id", PlannedOperationResponse::id)
            .column("name", "nom", "name", PlannedOperationResponse::name)
            .column("type.code", "nature", "type", row -> row.type().code())
            .column("communeCode", "commune", "commune", PlannedOperationResponse::communeCode)
            .column("qpvCode", "QPV", "QPV", PlannedOperationResponse::qpvCode)
            .column("state.code", "état", "state", row -> row.state().code())
            .column("decisionOn", "décision", "decision", PlannedOperationResponse::decisionOn)
            .column(
                    "expectedNewResidents",
                    "habitants attendus",
                    "expected residents",
                    PlannedOperationResponse::expectedNewResidents)
            .column(
                    "reservedCareAreaM2",
                    "surface de soins m²",
                    "care area m²",
                    PlannedOperationResponse::reservedCareAreaM2)
            .column(
                    "need.generalPractitioners",
                    "médecins de plus",
                    "more GPs",
                    row -> row.need().generalPractitioners())
            .column("need.density", "densité", "density", row -> row.need().density())
            .column("need.source", "source", "source", row -> row.need().source())
            .column(
                    "risks",
                    "coque sans équipe",
                    "shell without team",
                    row -> !row.risks().isEmpty());

    private final OperationService operations;
    private final Histories histories;
    private final Caller caller;
    private final Cursors cursors;
    private final WholePages pages;

    PlannedOperationResource(
            OperationService operations, Histories histories, Caller caller, Cursors cursors, WholePages pages) {
        this.operations = operations;
        this.histories = histories;
        this.caller = caller;
        this.cursors = cursors;
        this.pages = pages;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listPlannedOperations",
            summary = "Chercher des opérations prévues / Search planned operations",
            description =
                    "Celles de votre organisation, de la plus récente à la plus ancienne, puis par identifiant. / Your organization's own, newest first, then by id.")
    public Page<PlannedOperationResponse> list(
            @Valid @BeanParam PlannedOperationQuery query,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        After after = cursors.read(scope, page)
                .map(keys -> new After(
                        Instant.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        OperationService.Found found = operations.search(
                query.toSearch(caller.tenant()), after, page.rowsToRead(), page.total() != Total.NONE);
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Page<PlannedOperationResponse> items = Page.<Seen>of(
                        found.rows(), page, last -> cursors.write(scope, keys(last)))
                .<PlannedOperationResponse>map(seen -> PlannedOperationResponse.from(seen, language))
                .as(TABLE);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static List<String> keys(Seen last) {
        return List.of(
                last.operation().createdAt().toString(), last.operation().id().toString());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getPlannedOperation",
            summary = "Une opération prévue / One planned operation",
            description =
                    "Avec le besoin qu'elle crée et le risque qu'elle court ce jour. / With the need it creates and the risk it runs today.")
    @APIResponse(
            responseCode = "200",
            description = "L'opération / The operation",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = PlannedOperationResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        PlannedOperationResponse body = PlannedOperationResponse.from(
                operations.get(caller.tenant(), id),
                Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Etag.version(body.version()).with(body.toString()).answer(headers, () -> body);
    }

    @GET
    @Path("/{id}/phases")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listPlannedOperationPhases",
            summary = "Les phases d'une opération / Phases of an operation",
            description = "Par date de livraison, puis nom ; 60 au plus. / By date of delivery, then name; at most 60.")
    public Page<PhaseBody> phases(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.of(() -> operations.own(caller.tenant(), id).content().phases(), Phase::name, page, uri)
                .map(PhaseBody::from);
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listPlannedOperationHistory",
            summary = "L'historique d'une opération / History of an operation",
            description =
                    "Pré-réservations comprises, du plus récent au plus ancien ; qui a agi, pour le rôle health-officer seul, et la lecture est alors tracée. / Pre-reservations included, newest first; who acted, for role health-officer alone, and that reading is audited.")
    public Page<HistoryStepResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        operations.own(caller.tenant(), id);
        return histories.page(OperationService.TYPE, id, page, uri);
    }
}
