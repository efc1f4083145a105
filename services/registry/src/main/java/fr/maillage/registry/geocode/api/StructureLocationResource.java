package fr.maillage.registry.geocode.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.registry.geocode.LocationService;
import fr.maillage.registry.geocode.domain.PlacedObject;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The point of a structure, corrected by hand or given back. */
@Path("/api/registry/v1/structures/{id}/location")
@RunOnVirtualThread
@Tag(name = "geocoding", description = "Des adresses aux points. / From addresses to points.")
public class StructureLocationResource {

    private static final String ID = "Numéro FINESS du site, ou local:<uuid>. / FINESS site number, or local:<uuid>.";

    private final LocationService locations;
    private final Caller caller;

    StructureLocationResource(LocationService locations, Caller caller) {
        this.locations = locations;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "getStructureLocation",
            summary = "Le point d'une structure / The point of a structure",
            description =
                    "Avec la raison, quand il n'est pas au numéro. / With the reason, when it is not at the house.")
    @APIResponse(
            responseCode = "200",
            description = "Le point / The point",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = LocationResponse.class)))
    public Response get(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "310021373"))
                    @PathParam("id")
                    String id,
            @Context HttpHeaders headers) {
        PlacedObject object = locations.structure(id);
        return LocationResponse.tag(object).answer(headers, () -> LocationResponse.from(object));
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed(RolesAsPermissions.OPERATOR)
    @Operation(
            operationId = "setStructureLocation",
            summary = "Placer à la main / Set by hand",
            description =
                    "Gardé par tout fichier et toute localisation ultérieurs. Rôle platform-admin. / Kept by every later file and run. Role platform-admin.")
    @APIResponse(
            responseCode = "200",
            description = "Le point placé / The point set",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = LocationResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public Response set(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "310021373"))
                    @PathParam("id")
                    String id,
            @Valid @NotNull LocationRequest request,
            @Context HttpHeaders headers) {
        PlacedObject present = present(id, headers);
        PlacedObject placed =
                locations.setStructure(present, request.lat(), request.lon(), request.reason(), caller.subject());
        return Response.ok(LocationResponse.from(placed))
                .header(HttpHeaders.ETAG, LocationResponse.tag(placed).header())
                .build();
    }

    @DELETE
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed(RolesAsPermissions.OPERATOR)
    @Operation(
            operationId = "giveBackStructureLocation",
            summary = "Rendre le point à la machine / Give the point back to the machine",
            description =
                    "L'adresse est localisée de nouveau au prochain passage. Rôle platform-admin. / The address is located again at the next run. Role platform-admin.")
    @APIResponse(responseCode = "204", description = "Rendu / Given back")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response giveBack(
            @Parameter(description = ID, schema = @Schema(type = SchemaType.STRING, examples = "310021373"))
                    @PathParam("id")
                    String id,
            @QueryParam("reason")
                    @NotBlank
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Adresse corrigée dans le fichier national")
                    String reason,
            @Context HttpHeaders headers) {
        PlacedObject present = present(id, headers);
        locations.giveBackStructure(present, reason, caller.subject());
        return Response.noContent().build();
    }

    private PlacedObject present(String id, HttpHeaders headers) {
        PlacedObject present = locations.structure(id);
        LocationResponse.tag(present).requireMatch(headers);
        return present;
    }
}
