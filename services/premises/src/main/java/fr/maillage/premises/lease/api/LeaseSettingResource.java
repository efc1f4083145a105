package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.premises.lease.LeaseExposure;
import fr.maillage.premises.lease.domain.LeaseSetting;
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

/** The threshold by which the exposure of leases is judged. */
@Path(LeaseResource.PATH + "/settings")
@Tag(name = "leases")
@RunOnVirtualThread
public class LeaseSettingResource {

    private final LeaseExposure exposures;
    private final Caller caller;

    LeaseSettingResource(LeaseExposure exposures, Caller caller) {
        this.exposures = exposures;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getLeaseSetting",
            summary = "Le seuil d'exposition / The threshold of exposure",
            description =
                    "Celui de l'organisation, ou le défaut et sa source. / The organization's, or the default and its source.")
    @APIResponse(
            responseCode = "200",
            description = "Le réglage / The setting",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = LeaseSettingResponse.class)))
    public Response get(@Context HttpHeaders headers) {
        LeaseSetting setting = exposures.setting(caller.tenant());
        return Etag.version(setting.version()).answer(headers, () -> LeaseSettingResponse.from(setting));
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "setLeaseSetting",
            summary = "Régler le seuil d'exposition / Set the threshold of exposure",
            description =
                    "Vaut dès le prochain changement d'un bail. Rôle health-officer. / Counts from the next change of a lease on. Role health-officer.")
    @APIResponse(
            responseCode = "200",
            description = "Le nouveau réglage / The new setting",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = LeaseSettingResponse.class)))
    public Response set(@Valid @NotNull LeaseSettingBody body, @Context HttpHeaders headers) {
        LeaseSetting present = exposures.setting(caller.tenant());
        Etag.version(present.version()).requireMatch(headers);
        LeaseSetting next = exposures.set(
                caller.tenant(), present.version(), Amounts.cents("/threshold", body.threshold()), body.months());
        return Response.ok(LeaseSettingResponse.from(next))
                .header(HttpHeaders.ETAG, Etag.version(next.version()).header())
                .build();
    }
}
