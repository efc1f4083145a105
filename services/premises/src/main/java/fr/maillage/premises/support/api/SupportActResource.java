package fr.maillage.premises.support.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.premises.support.SupportService;
import fr.maillage.premises.support.domain.SupportAct;
import fr.maillage.premises.support.domain.SupportSearch.After;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Support acts, to be read: lists, items, files, history. */
@Path(SupportActResource.PATH)
@Tag(name = "support-acts", description = "Justification des soutiens publics. / Justification of public support.")
@RunOnVirtualThread
public class SupportActResource {

    static final String PATH = "/api/premises/v1/support-acts";
    static final String ID = "Identifiant de l'acte. / Id of the act.";
    static final String ZIP = "application/zip";

    private static final Table<SupportActResponse> TABLE = Table.of(SupportActResponse.class)
            .column("id", "id", "id", SupportActResponse::id)
            .column("title", "titre", "title", SupportActResponse::title)
            .column("purpose.code", "objet", "purpose", act -> act.purpose().code())
            .column("state.code", "état", "state", act -> act.state().code())
            .column(
                    "amount",
                    "montant",
                    "amount",
                    act -> act.amount() == null ? null : act.amount().amount())
            .column(
                    "regime.code",
                    "régime",
                    "regime",
                    act -> act.regime() == null ? null : act.regime().code())
            .column("finalisedAt", "finalisé", "finalised at", SupportActResponse::finalisedAt)
            .column("sha256", "SHA-256", "SHA-256", SupportActResponse::sha256);

    private final SupportService acts;
    private final Histories histories;
    private final Caller caller;
    private final Cursors cursors;

    SupportActResource(SupportService acts, Histories histories, Caller caller, Cursors cursors) {
        this.acts = acts;
        this.histories = histories;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listSupportActs",
            summary = "Chercher des actes de soutien / Search support acts",
            description =
                    "Ceux de votre organisation, du plus récent au plus ancien, puis par identifiant. / Your organization's own, newest first, then by id.")
    public Page<SupportActResponse> list(
            @Valid @BeanParam SupportActQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        After after = cursors.read(scope, page)
                .map(keys -> new After(
                        Instant.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        SupportService.Found found =
                acts.search(query.toSearch(caller.tenant()), after, page.rowsToRead(), page.total() != Total.NONE);
        Page<SupportActResponse> items = Page.<SupportAct>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope,
                                List.of(last.createdAt().toString(), last.id().toString())))
                .<SupportActResponse>map(SupportActResponse::from)
                .as(TABLE);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getSupportAct",
            summary = "Un acte de soutien / One support act",
            description =
                    "Avec ce qui lui manque, ou l'empreinte de ce qu'il fige. La lecture est tracée. / With what it lacks, or the hash of what it froze. Reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "L'acte / The act",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SupportActResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        SupportAct act = acts.get(caller.tenant(), id);
        return Etag.version(act.version()).answer(headers, () -> SupportActResponse.from(act));
    }

    @GET
    @Path("/{id}/file")
    @Produces(ZIP)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getSupportActFile",
            summary = "Le dossier d'un acte finalisé / The file of a final act",
            description =
                    "Archive : l'instantané (JSON canonique), le même à lire (HTML), son SHA-256. Toujours les mêmes octets. / Archive: the snapshot (canonical JSON), the same to be read (HTML), its SHA-256. Always the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "L'archive / The archive",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response file(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        SupportAct act = acts.finalAct(caller.tenant(), id);
        return Response.ok(SupportFile.of(act), ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"support-act-" + id + ".zip\"")
                .header(HttpHeaders.ETAG, Etag.version(act.version()).header())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "listSupportActHistory",
            summary = "L'historique d'un acte de soutien / History of a support act",
            description =
                    "Du plus récent au plus ancien ; qui a agi, pour le rôle health-officer seul, et la lecture est alors tracée. / Newest first; who acted, for role health-officer alone, and that reading is audited.")
    public Page<HistoryStepResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        acts.own(caller.tenant(), id);
        return histories.page(SupportService.TYPE, id, page, uri);
    }
}
