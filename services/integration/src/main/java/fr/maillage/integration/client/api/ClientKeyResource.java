package fr.maillage.integration.client.api;

import fr.maillage.integration.client.ClientService;
import fr.maillage.integration.client.ClientWriting;
import fr.maillage.integration.client.ClientWriting.Author;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.directory.LiveRole;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of a machine client, replaced one by the other: add the next, use it, remove the former. */
@Path(ClientResource.PATH + "/{id}/keys")
@Tag(name = "clients")
@RunOnVirtualThread
public class ClientKeyResource {

    private final ClientWriting writing;
    private final ClientService reading;
    private final Caller caller;

    ClientKeyResource(ClientWriting writing, ClientService reading, Caller caller) {
        this.writing = writing;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole({"health-officer", "ars", "cpam"})
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ClientResource.ARS, ClientResource.CPAM})
    @Operation(
            operationId = "addClientKey",
            summary = "Ajouter la clé suivante / Add the next key",
            description =
                    "Les deux clés valent ensemble jusqu’au retrait de l’ancienne ; deux au plus. / Both keys are good until the former one is removed; two at most."
                            + ClientResource.WHO)
    @Parameter(ref = "#/components/parameters/IfMatch")
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @APIResponse(
            responseCode = "201",
            description = "Le client avec ses deux clés / The client with both keys",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ClientResponse.class)))
    public Response add(
            @Parameter(description = ClientResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull KeyRequest request,
            @Context HttpHeaders headers) {
        ApiClient changed = writing.addKey(author(), id, present(id, headers), request.toKey());
        return ClientDecisions.answer(
                Response.created(URI.create(ClientResource.PATH + "/" + id + "/keys/" + request.kid())), changed);
    }

    @DELETE
    @Path("/{kid}")
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole({"health-officer", "ars", "cpam"})
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ClientResource.ARS, ClientResource.CPAM})
    @Operation(
            operationId = "removeClientKey",
            summary = "Retirer une clé / Remove a key",
            description =
                    "Jamais la dernière : ajoutez la suivante d’abord, ou désactivez le client. / Never the last one: add the next one first, or disable the client."
                            + ClientResource.WHO)
    @APIResponse(
            responseCode = "200",
            description = "Le client avec la clé qui reste / The client with the key that stays",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ClientResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response remove(
            @Parameter(description = ClientResource.ID) @PathParam("id") UUID id,
            @Parameter(
                            description = "Identifiant de la clé. / Identifier of the key.",
                            schema = @Schema(type = SchemaType.STRING, examples = "2026-11"))
                    @PathParam("kid")
                    String kid,
            @Context HttpHeaders headers) {
        return ClientDecisions.answer(Response.ok(), writing.removeKey(author(), id, present(id, headers), kid));
    }

    /** The version that the caller knows and that is still the present one. */
    private int present(UUID id, HttpHeaders headers) {
        ApiClient present = reading.get(caller.tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present.version();
    }

    private Author author() {
        return new Author(caller.tenant(), caller.subject());
    }
}
