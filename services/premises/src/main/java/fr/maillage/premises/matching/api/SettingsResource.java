package fr.maillage.premises.matching.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.matching.MatchingSettingsService;
import fr.maillage.premises.matching.domain.KeptSettings;
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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller's organization weighs, and how. */
@Path("/api/premises/v1/matching/settings")
@Tag(name = "matching")
@RunOnVirtualThread
public class SettingsResource {

    private final MatchingSettingsService settings;
    private final Caller caller;
    private final Clock clock;

    SettingsResource(MatchingSettingsService settings, Caller caller, Clock clock) {
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "getMatchingSettings",
            summary = "Poids et chiffres du rapprochement / Weights and figures of the matching",
            description =
                    "Ceux de l'organisation, à défaut ceux livrés, chacun avec sa source. Rôles health-officer et planner. / The organization's, for want of them the shipped ones, each with its source. Roles health-officer and planner.")
    @APIResponse(
            responseCode = "200",
            description = "Les réglages / The settings",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SettingsResponse.class)))
    public Response get(@Context HttpHeaders headers) {
        KeptSettings kept = present();
        return Etag.version(kept.version()).answer(headers, () -> shown(kept));
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "putMatchingSettings",
            summary = "Régler le rapprochement / Set the matching",
            description =
                    "Crée la version suivante ; `If-Match` porte l'ETag lu, celui des réglages livrés aussi. Rôle health-officer. / Makes the next version; `If-Match` carries the ETag read, that of the shipped settings too. Role health-officer.")
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SettingsResponse.class)))
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public Response put(@Valid @NotNull SettingsRequest request, @Context HttpHeaders headers) {
        int version = present().version();
        Etag.version(version).requireMatch(headers);
        KeptSettings written =
                settings.write(caller.tenant(), version, request.weightsOrNone(), request.parametersOrNone());
        return Response.ok(shown(written))
                .header(HttpHeaders.ETAG, Etag.version(written.version()).header())
                .build();
    }

    private KeptSettings present() {
        return settings.at(caller.tenant(), today());
    }

    private SettingsResponse shown(KeptSettings kept) {
        return SettingsResponse.of(kept, settings.sources(today()));
    }

    private LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }
}
