package fr.maillage.integration.client.api;

import fr.maillage.integration.client.ClientService;
import fr.maillage.integration.client.ClientService.Found;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientChange;
import fr.maillage.integration.client.domain.ClientSearch;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Machine clients of the caller's organization, read. */
@Path(ClientResource.PATH)
@Tag(name = "clients", description = "Clients machine de votre organisation. / Machine clients of your organization.")
@RunOnVirtualThread
public class ClientResource {

    static final String PATH = "/api/integration/v1/clients";
    static final String ID = "Identifiant du client. / Identifier of the client.";
    static final String WHO = " Rôles health-officer, ars et cpam. / Roles health-officer, ars and cpam.";
    static final String ARS = "role:ars";
    static final String CPAM = "role:cpam";

    private static final Table<ClientResponse> TABLE = Table.of(ClientResponse.class)
            .column("id", "id", ClientResponse::id)
            .column("clientId", "clientId", ClientResponse::clientId)
            .column("nom", "name", ClientResponse::name)
            .column(
                    "scopes",
                    "portées",
                    "scopes",
                    client -> String.join(
                            " ",
                            client.scopes().stream().map(scope -> scope.code()).toList()))
            .column("tier.code", "palier", "tier", client -> client.tier().code())
            .column("territoires", "territories", client -> String.join(" ", client.territories()))
            .column("état", "state", ClientResponse::state)
            .column("effect.state", "effet", "effect", client -> client.effect().state())
            .column("createdAt", "créé", "created", ClientResponse::createdAt)
            .column("changedAt", "changé", "changed", ClientResponse::changedAt);

    private final ClientService clients;
    private final Cursors cursors;
    private final Caller caller;

    ClientResource(ClientService clients, Cursors cursors, Caller caller) {
        this.clients = clients;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ARS, CPAM})
    @Operation(
            operationId = "listClients",
            summary = "Les clients de votre organisation, par nom / Your organization’s clients, by name",
            description = "L’ordre est total : nom, puis identifiant. / Total order: name, then identifier." + WHO)
    public Page<ClientResponse> list(
            @Valid @BeanParam ClientQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        ClientSearch.After after = cursors.read(scope, page)
                .map(keys -> new ClientSearch.After(
                        String.valueOf(keys.get(0)), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        Found<ApiClient> found =
                clients.search(tenant, query.toSearch(), after, page.rowsToRead(), page.total() != Total.NONE);
        Page<ClientResponse> items = Page.<ApiClient>of(found.rows(), page, last -> cursors.write(scope, keys(last)))
                .<ClientResponse>map(ClientResponse::from)
                .as(TABLE);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static List<String> keys(ApiClient last) {
        ClientSearch.After after = ClientSearch.after(last);
        return List.of(after.searchName(), after.id().toString());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ARS, CPAM})
    @Operation(
            operationId = "getClient",
            summary = "Un client de votre organisation / One of your organization’s clients",
            description =
                    "`effect` dit si Keycloak a déjà cette version. / `effect` tells whether Keycloak has this version."
                            + WHO)
    @APIResponse(
            responseCode = "200",
            description = "Le client / The client",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ClientResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        ApiClient client = clients.get(caller.tenant(), id);
        return tag(client).answer(headers, () -> ClientResponse.from(client));
    }

    /** Its version, and what the worker changes of it without a new version. */
    static Etag tag(ApiClient client) {
        return Etag.version(client.version()).with(client.effect() + " " + client.fetch());
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ARS, CPAM})
    @Operation(
            operationId = "listClientHistory",
            summary = "Ce qui est arrivé à un client / What happened to a client",
            description =
                    "Du plus récent au plus ancien : qui, quand, quoi, pourquoi. / Newest first: who, when, what, why."
                            + WHO)
    public Page<ClientChangeResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        int before = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(Integer.MAX_VALUE);
        Found<ClientChange> found = clients.history(tenant, id, before, page.rowsToRead());
        Page<ClientChangeResponse> items = Page.<ClientChange>of(
                        found.rows(), page, last -> cursors.write(scope, List.of(Integer.toString(last.version()))))
                .map(ClientChangeResponse::from);
        Long total = found.total();
        return total == null || page.total() == Total.NONE ? items : items.withTotal(total);
    }
}
