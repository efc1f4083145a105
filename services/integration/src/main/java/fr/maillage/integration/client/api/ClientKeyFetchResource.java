package fr.maillage.integration.client.api;

import fr.maillage.integration.client.ClientWriting;
import fr.maillage.integration.client.ClientWriting.Author;
import fr.maillage.integration.directory.LiveRole;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The address where a client publishes its keys, asked before its time: right after a rotation, or a mishap. */
@Path(ClientResource.PATH + "/{id}/key-fetches")
@Tag(name = "clients")
@RunOnVirtualThread
public class ClientKeyFetchResource {

    private final ClientWriting writing;
    private final Caller caller;

    ClientKeyFetchResource(ClientWriting writing, Caller caller) {
        this.writing = writing;
        this.caller = caller;
    }

    @POST
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole({"health-officer", "ars", "cpam"})
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, ClientResource.ARS, ClientResource.CPAM})
    @Operation(
            operationId = "fetchClientKeys",
            summary = "Relire les clés à leur adresse / Fetch the keys at their address",
            description =
                    "En général dans la seconde, au plus une fois par dix secondes ; `keysFetch` dit comment cela s’est passé. Les dernières bonnes clés restent quand l’adresse ne va pas. / Usually within a second, at most once in ten seconds; `keysFetch` tells how it went. The last good keys stay when the address fails."
                            + ClientResource.WHO)
    @APIResponse(
            responseCode = "202",
            description = "Le client, avec ses clés d’avant / The client, with its keys of before",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ClientResponse.class)))
    public Response fetch(@Parameter(description = ClientResource.ID) @PathParam("id") UUID id) {
        Author author = new Author(caller.tenant(), caller.subject());
        return ClientDecisions.answer(Response.accepted(), writing.fetchKeys(author, id));
    }
}
