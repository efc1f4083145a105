package fr.maillage.registry.membership.api;

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
import fr.maillage.registry.membership.MembershipService;
import fr.maillage.registry.membership.MembershipWriting;
import fr.maillage.registry.membership.domain.MembershipSearch;
import fr.maillage.registry.membership.domain.MembershipSearch.After;
import fr.maillage.registry.membership.domain.MembershipSheet;
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

/** Memberships, to be read: lists, items, history. */
@Path(MembershipResource.PATH)
@Tag(name = "memberships", description = "Qui exerce ou appartient où, avec dates. / Who belongs where, with dates.")
@RunOnVirtualThread
public class MembershipResource {

    static final String PATH = "/api/registry/v1/memberships";
    static final String ID = "Identifiant de l'appartenance. / Id of the membership.";

    private static final String READERS =
            "Rôles health-officer, planner, integration ; nominatif, chaque lecture est tracée. / Roles health-officer, planner, integration; nominative, each reading is audited.";

    private static final Table<MembershipResponse> TABLE = Table.of(MembershipResponse.class)
            .column("id", "id", MembershipResponse::id)
            .column("nature", "kind", row -> row.kind().code())
            .column("membre", "member", MembershipResponse::memberId)
            .column("nom du membre", "member name", MembershipResponse::memberName)
            .column("structure", "structure", MembershipResponse::groupId)
            .column("nom de la structure", "structure name", MembershipResponse::groupName)
            .column("rôle", "role", row -> row.role().code())
            .column("du", "from", MembershipResponse::from)
            .column("au", "to", MembershipResponse::to)
            .column("origine", "source", row -> row.source().code())
            .column("état", "state", MembershipResponse::state)
            .column("venue de", "moved from", MembershipResponse::movedFrom)
            .column("partie vers", "moved to", MembershipResponse::movedTo);

    private final MembershipService memberships;
    private final MembershipWriting writing;
    private final Histories histories;
    private final Caller caller;
    private final Cursors cursors;

    MembershipResource(
            MembershipService memberships,
            MembershipWriting writing,
            Histories histories,
            Caller caller,
            Cursors cursors) {
        this.memberships = memberships;
        this.writing = writing;
        this.histories = histories;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, "role:integration"})
    @Operation(
            operationId = "listMemberships",
            summary = "Chercher des appartenances / Search memberships",
            description =
                    "Celles que votre organisation tient ; premier jour le plus récent d'abord, puis l'identifiant. / Those your organization keeps; latest first day first, then id. "
                            + READERS)
    public Page<MembershipResponse> list(
            @Valid @BeanParam MembershipQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String tenant = caller.tenant();
        MembershipSearch search = query.toSearch(tenant);
        CursorScope scope = CursorScope.of(uri, tenant);
        After after = cursors.read(scope, page)
                .map(keys -> new After(
                        LocalDate.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        MembershipService.Found found =
                memberships.search(search, after, page.rowsToRead(), page.total() != Total.NONE);
        LocalDate today = writing.today(tenant);
        Page<MembershipResponse> items = Page.<MembershipSheet>of(
                        found.rows(), page, last -> cursors.write(scope, keys(last)))
                .<MembershipResponse>map(sheet -> MembershipResponse.from(sheet, today))
                .as(TABLE);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static List<String> keys(MembershipSheet last) {
        return List.of(
                last.membership().content().from().toString(),
                last.membership().id().toString());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, "role:integration"})
    @Operation(operationId = "getMembership", summary = "Une appartenance / One membership", description = READERS)
    @APIResponse(
            responseCode = "200",
            description = "L'appartenance / The membership",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MembershipResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        String tenant = caller.tenant();
        MembershipResponse body = MembershipResponse.from(memberships.get(tenant, id), writing.today(tenant));
        return tag(body).answer(headers, () -> body);
    }

    /** Names and the state of the day have a life of their own: all of it is in the tag. */
    static Etag tag(MembershipResponse body) {
        return Etag.version(body.version()).with(body.toString());
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER, "role:integration"})
    @Operation(
            operationId = "listMembershipHistory",
            summary = "L'historique d'une appartenance / History of a membership",
            description =
                    "Du plus récent au plus ancien ; qui a agi, pour le rôle health-officer seul. / Newest first; who acted, for role health-officer alone. "
                            + READERS)
    public Page<HistoryStepResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        writing.own(caller.tenant(), id);
        return histories.page(MembershipService.TYPE, id, page, uri);
    }
}
