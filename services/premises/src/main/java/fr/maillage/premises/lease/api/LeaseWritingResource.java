package fr.maillage.premises.lease.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.premises.lease.LeaseService;
import fr.maillage.premises.lease.LeaseService.Seen;
import fr.maillage.premises.lease.LeaseWriting;
import fr.maillage.premises.lease.domain.Lease;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leases, to be entered, changed and moved through their life by their owner. */
@Path(LeaseResource.PATH)
@Tag(name = "leases")
@RunOnVirtualThread
public class LeaseWritingResource {

    private final LeaseWriting writing;
    private final LeaseService leases;
    private final MergePatches patches;
    private final Histories histories;
    private final ObjectMapper json;

    LeaseWritingResource(
            LeaseWriting writing, LeaseService leases, MergePatches patches, Histories histories, ObjectMapper json) {
        this.writing = writing;
        this.leases = leases;
        this.patches = patches;
        this.histories = histories;
        this.json = json;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createLease",
            summary = "Saisir un bail / Enter a lease",
            description =
                    "En projet d'abord. Refusé : bailleur à locataire unique et preneur individuel (PRM-03), domaine public sans redevance ni motif (PRM-04). / A draft first. Refused: an individual tenant where the landlord wants one for the whole (PRM-03), public property without fee or ground (PRM-04). "
                            + LeaseRoles.WRITERS)
    @APIResponse(
            responseCode = "201",
            description = "Saisi ; `Location` et `ETag`. / Entered; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = LeaseResponse.class)))
    public Response create(@Valid @NotNull NewLeaseRequest request, @Context HttpHeaders headers) {
        Seen created = writing.create(histories.author(), request.toContent());
        URI location = URI.create(LeaseResource.PATH + "/" + created.sheet().id());
        return answer(Response.created(location), created, headers);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changeLease",
            summary = "Modifier un bail / Change a lease",
            description =
                    "JSON Merge Patch ; `rents` est la liste entière. Un bail terminé ne change plus. / JSON Merge Patch; `rents` is the whole list. A lease that is over changes no more. "
                            + LeaseRoles.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = LeaseResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = LeaseChangeRequest.class)))
    public Response change(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Lease present = present(id, headers);
        LeaseChangeRequest request = patches.apply(patch, LeaseChangeRequest.from(present), LeaseResponse.class);
        Seen changed = writing.change(histories.author(), id, present.version(), request.toContent(), request.reason());
        return answer(Response.ok(), changed, headers);
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("premises:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "moveLease",
            summary = "Changer l'état d'un bail / Move a lease to another state",
            description = "Signer, terminer (avec sa fin), archiver. / Sign, end (with its end), archive. "
                    + LeaseRoles.WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = LeaseResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = LeaseResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull LeaseTransitionRequest request,
            @Context HttpHeaders headers) {
        Lease present = present(id, headers);
        Seen moved =
                writing.move(histories.author(), id, present.version(), request.to(), request.at(), request.reason());
        return answer(Response.ok(), moved, headers);
    }

    private Lease present(UUID id, HttpHeaders headers) {
        Lease present = leases.own(histories.author().tenant(), id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private Response answer(Response.ResponseBuilder response, Seen seen, HttpHeaders headers) {
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ShownLease body = ShownLease.from(seen, json, language);
        return response.entity(body)
                .header(HttpHeaders.ETAG, body.tag().header())
                .build();
    }
}
