package fr.maillage.integration.client.api;

import fr.maillage.integration.client.ClientKeyAddress;
import fr.maillage.integration.client.ClientService;
import fr.maillage.integration.client.ClientWriting;
import fr.maillage.integration.client.ClientWriting.Author;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientContent;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.directory.LiveRole;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an organization decides of its machine clients. Each decision asks Keycloak first whether the caller still may, then
 * commits; Keycloak is brought to it a moment later.
 */
@Path(ClientResource.PATH)
@Tag(name = "clients")
@RunOnVirtualThread
public class ClientDecisions {

    private final ClientWriting writing;
    private final ClientKeyAddress addresses;
    private final ClientService reading;
    private final MergePatches patches;
    private final Caller caller;

    ClientDecisions(
            ClientWriting writing,
            ClientKeyAddress addresses,
            ClientService reading,
            MergePatches patches,
            Caller caller) {
        this.writing = writing;
        this.addresses = addresses;
        this.reading = reading;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @LiveRole({"health-officer", "ars", "cpam"})
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ClientResource.ARS, ClientResource.CPAM})
    @Operation(
            operationId = "createClient",
            summary = "Créer un client machine / Make a machine client",
            description =
                    "Il agit pour votre organisation, avec les portées données ; il se prouve par assertions signées (ES256, une minute) et obtient des jetons dès que `effect` est DONE, en général dans la seconde. / It acts for your organization with the scopes given; it proves itself by signed assertions (ES256, one minute) and obtains tokens once `effect` is DONE, usually within a second."
                            + ClientResource.WHO)
    @APIResponse(
            responseCode = "201",
            description = "Le client ; `Location` et `ETag`. / The client; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ClientResponse.class)))
    public Response create(@Valid @NotNull NewClientRequest request) {
        request.requireOneSource();
        String url = request.keysUrl();
        List<ClientKey> keys = url == null
                ? writing.dated(Objects.requireNonNull(request.keys()).stream()
                        .map(KeyRequest::toKey)
                        .toList())
                : addresses.keys(url);
        ApiClient made = writing.create(author(), request.toContent(), keys);
        return answer(Response.created(URI.create(ClientResource.PATH + "/" + made.id())), made);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole({"health-officer", "ars", "cpam"})
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ClientResource.ARS, ClientResource.CPAM})
    @Operation(
            operationId = "changeClient",
            summary = "Changer un client machine / Change a machine client",
            description =
                    "Nom, description, portées, palier, territoires, adresse des clés (null : les clés restent, déposées) ; les jetons déjà remis valent au plus cinq minutes. / Name, description, scopes, tier, territories, address of the keys (null: the keys stay, uploaded); tokens already given are good for five minutes at most."
                            + ClientResource.WHO)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = ClientChangeRequest.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ClientResponse.class)))
    public Response change(
            @Parameter(description = ClientResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        ApiClient present = present(id, headers);
        ClientChangeRequest request = patches.apply(patch, ClientChangeRequest.from(present), ClientResponse.class);
        ClientContent wanted = request.toContent();
        return answer(
                Response.ok(),
                writing.change(author(), id, present.version(), wanted, fetched(present, wanted), request.reason()));
    }

    /** What a new address gives; nothing when it is the same as before, or there is none. */
    private List<ClientKey> fetched(ApiClient present, ClientContent wanted) {
        String url = wanted.keysUrl();
        return url == null || url.equals(present.content().keysUrl()) ? List.of() : addresses.keys(url);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @LiveRole({"health-officer", "ars", "cpam"})
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ClientResource.ARS, ClientResource.CPAM})
    @Operation(
            operationId = "deleteClient",
            summary = "Supprimer un client machine / Delete a machine client",
            description =
                    "Disparaît de Keycloak ; la trace reste ici. Ne revient pas : pour une pause, désactivez-le. / Gone from Keycloak; its trace stays here. Does not come back: for a pause, disable it."
                            + ClientResource.WHO)
    @APIResponse(responseCode = "204", description = "Supprimé / Deleted")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response delete(
            @Parameter(description = ClientResource.ID) @PathParam("id") UUID id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l’historique. / Why; kept in the history.",
                            example = "Prestataire remplacé")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        ApiClient present = present(id, headers);
        writing.delete(author(), id, present.version(), reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole({"health-officer", "ars", "cpam"})
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ClientResource.ARS, ClientResource.CPAM})
    @Operation(
            operationId = "moveClient",
            summary = "Désactiver ou réactiver un client machine / Disable or enable a machine client",
            description =
                    "Désactivé, il n’obtient plus de jeton ; ceux déjà remis valent au plus cinq minutes. / Disabled, it obtains no token; those already given are good for five minutes at most."
                            + ClientResource.WHO)
    @Parameter(ref = "#/components/parameters/IfMatch")
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @APIResponse(
            responseCode = "200",
            description = "Le client dans son nouvel état / The client in its new state",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ClientResponse.class)))
    public Response move(
            @Parameter(description = ClientResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull ClientTransitionRequest request,
            @Context HttpHeaders headers) {
        ApiClient present = present(id, headers);
        return answer(Response.ok(), writing.move(author(), id, present.version(), request.to(), request.reason()));
    }

    private ApiClient present(UUID id, HttpHeaders headers) {
        ApiClient present = reading.get(caller.tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Author author() {
        return new Author(caller.tenant(), caller.subject());
    }

    static Response answer(Response.ResponseBuilder response, ApiClient client) {
        return response.entity(ClientResponse.from(client))
                .header(HttpHeaders.ETAG, ClientResource.tag(client).header())
                .build();
    }
}
