package fr.maillage.registry.caretier.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.registry.caretier.CareTierService;
import fr.maillage.registry.caretier.domain.TierList;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tiers of care of the caller's organization. */
@Path("/api/registry/v1/care-tiers")
@Tag(
        name = "care-tiers",
        description = "Premier et second recours, par organisation. / Tiers of care, by organization.")
@RunOnVirtualThread
public class CareTierResource {

    private final CareTierService tiers;
    private final Caller caller;

    CareTierResource(CareTierService tiers, Caller caller) {
        this.tiers = tiers;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "getCareTiers",
            summary = "Qui est de premier, de second recours / Who is of first, of second recourse",
            description =
                    "La liste de votre organisation ; à défaut, et sans organisation, celle de Rennes, livrée et datée. / Your organization's list; for want of one, and without organization, that of Rennes, shipped and dated.")
    @APIResponse(
            responseCode = "200",
            description = "La liste / The list",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = CareTiersResponse.class)))
    public Response get(@Context HttpHeaders headers) {
        TierList list = tiers.ofActing();
        return Etag.version(list.version()).answer(headers, () -> CareTiersResponse.from(list));
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed(
            value = {"registry:write", RolesAsPermissions.HEALTH_OFFICER},
            inclusive = true)
    @Operation(
            operationId = "putCareTiers",
            summary = "Écrire la liste de son organisation / Write the list of one's organization",
            description =
                    "La liste entière ; If-Match porte l’ETag lu, celui de la liste livrée aussi. Rôle health-officer. / The whole list; If-Match carries the ETag read, that of the shipped list too. Role health-officer.")
    @APIResponse(
            responseCode = "200",
            description = "La liste / The list",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = CareTiersResponse.class)))
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public Response put(@Valid @NotNull CareTiersRequest request, @Context HttpHeaders headers) {
        String tenant = caller.tenant();
        int present = tiers.ofActing().version();
        Etag.version(present).requireMatch(headers);
        TierList written = tiers.write(tenant, present, request.toList());
        return Response.ok(CareTiersResponse.from(written))
                .header(HttpHeaders.ETAG, Etag.version(written.version()).header())
                .build();
    }
}
