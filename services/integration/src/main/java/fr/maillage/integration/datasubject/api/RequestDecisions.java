package fr.maillage.integration.datasubject.api;

import fr.maillage.integration.datasubject.RequestService;
import fr.maillage.integration.datasubject.RequestService.Sheet;
import fr.maillage.integration.datasubject.RequestWriting;
import fr.maillage.integration.datasubject.RequestWriting.Author;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests of data subjects, registered and decided on; the identity provider is asked each time. */
@Path(RequestResource.PATH)
@Tag(name = "data-subjects", description = "Droits des personnes. / Rights of data subjects.")
@RunOnVirtualThread
public class RequestDecisions {

    private final RequestService reading;
    private final RequestWriting writing;
    private final Caller caller;

    RequestDecisions(RequestService reading, RequestWriting writing, Caller caller) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @LiveRole("health-officer")
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "registerDataSubjectRequest",
            summary = "Enregistrer une demande d'accès, d'opposition ou d'effacement / Register a request",
            description =
                    "Échéance : un mois de la réception (RGPD art. 12(3)), reportée au jour ouvré suivant. La personne est scellée. / Last day: one month from receipt (GDPR art. 12(3)), put off to the next working day. The person is sealed."
                            + RequestResource.WHO)
    @APIResponse(
            responseCode = "201",
            description = "La demande ; `Location` et `ETag`. / The request; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = RequestResponse.class)))
    public Response register(@Valid @NotNull NewDataSubjectRequest request) {
        Sheet made = writing.register(author(), request.toArrival());
        URI place = URI.create(RequestResource.PATH + "/" + made.request().id());
        return answer(Response.created(place), made);
    }

    @POST
    @Path("/{id}/extensions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole("health-officer")
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "extendDataSubjectRequest",
            summary = "Prendre deux mois de plus / Take two months more",
            description =
                    "Une fois, avant l'échéance, avec le motif dont la personne est informée (RGPD art. 12(3)). / Once, before the last day, with the reason that the person is told (GDPR art. 12(3))."
                            + RequestResource.WHO)
    @Parameter(ref = "#/components/parameters/IfMatch")
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @APIResponse(
            responseCode = "200",
            description = "La demande prolongée / The extended request",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = RequestResponse.class)))
    public Response extend(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull RequestExtension request,
            @Context HttpHeaders headers) {
        int version = present(id, headers);
        return answer(Response.ok(), writing.extend(author(), id, version, request.reason()));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole("health-officer")
    @PermissionsAllowed("integration:write")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "moveDataSubjectRequest",
            summary = "Vérifier, lancer, refuser, retirer ou clore une demande / Verify, start, refuse or close",
            description =
                    "VERIFIED demande `identityMethod` ; REFUSED `refusalGround` et `reason` ; RUNNING confie la demande à tous les services, ou reprend ceux qui l'ont refusée. EXECUTED vient d'eux, quand tous ont répondu. / VERIFIED asks for `identityMethod`; REFUSED for `refusalGround` and `reason`; RUNNING hands the request to every service, or takes up those that refused it. EXECUTED comes from them, once all have answered."
                            + RequestResource.WHO)
    @Parameter(ref = "#/components/parameters/IfMatch")
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @APIResponse(
            responseCode = "200",
            description = "La demande dans son nouvel état / The request in its new state",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = RequestResponse.class)))
    public Response move(
            @Parameter(description = RequestResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull RequestTransition request,
            @Context HttpHeaders headers) {
        int version = present(id, headers);
        return answer(Response.ok(), writing.move(author(), id, version, request.toDecision()));
    }

    private int present(UUID id, HttpHeaders headers) {
        int version = reading.get(caller.tenant(), id).request().version();
        Etag.version(version).requireMatch(headers);
        return version;
    }

    private Author author() {
        return new Author(caller.tenant(), caller.subject());
    }

    private static Response answer(Response.ResponseBuilder response, Sheet sheet) {
        return response.entity(RequestResponse.from(sheet))
                .header(HttpHeaders.ETAG, RequestResource.tag(sheet).header())
                .build();
    }
}
