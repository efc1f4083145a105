package fr.maillage.registry.localstructure.api;

import fr.maillage.platform.data.history.Histories;
import fr.maillage.platform.data.history.HistoryStepResponse;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import fr.maillage.registry.localstructure.LocalStructureService;
import fr.maillage.registry.localstructure.api.StructureTransitionRequest.To;
import fr.maillage.registry.localstructure.domain.LocalStructure;
import fr.maillage.registry.structure.StructureService;
import fr.maillage.registry.structure.api.StructureResponse;
import fr.maillage.registry.structure.api.StructureSheets;
import fr.maillage.registry.structure.domain.Structure;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Structures that an organization adds to those of the national file. */
@Path(LocalStructureResource.PATH)
@Tag(name = "structures")
@RunOnVirtualThread
public class LocalStructureResource {

    static final String PATH = "/api/registry/v1/structures";

    private static final String WRITERS =
            "Rôles health-officer et planner ; une structure du fichier national est en lecture seule (409). / Roles health-officer and planner; one of the national file is read-only (409).";

    private final LocalStructureService places;
    private final StructureService structures;
    private final StructureSheets sheets;
    private final MergePatches patches;
    private final Histories histories;
    private final OwnStructures own;

    LocalStructureResource(
            LocalStructureService places,
            StructureService structures,
            StructureSheets sheets,
            MergePatches patches,
            Histories histories,
            OwnStructures own) {
        this.places = places;
        this.structures = structures;
        this.sheets = sheets;
        this.patches = patches;
        this.histories = histories;
        this.own = own;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "createStructure",
            summary = "Ajouter une structure locale / Add a local structure",
            description =
                    "Un lieu de soins absent du fichier national : MMG, ESP, Asalée, médiation, OSAT… Visible de votre organisation, et de celles avec qui elle est partagée. / A place of care that the national file does not have; seen by your organization and those it is shared with. Rôles / roles: health-officer, planner.")
    @APIResponse(
            responseCode = "201",
            description = "Ajoutée ; `Location` et `ETag`. / Added; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = StructureResponse.class)))
    public Response create(@Valid @NotNull NewStructureRequest request) {
        LocalStructure created = places.create(histories.author(), request.toContent());
        return answer(Response.created(URI.create(PATH + "/" + created.publicId())), created.publicId());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "changeStructure",
            summary = "Modifier une structure locale / Change a local structure",
            description = "JSON Merge Patch. / JSON Merge Patch. " + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = StructureResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = StructureChangeRequest.class)))
    public Response change(
            @Parameter(description = OwnStructures.ID, example = OwnStructures.EXAMPLE) @PathParam("id") String id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        LocalStructure present = present(id, headers);
        StructureChangeRequest request =
                patches.apply(patch, StructureChangeRequest.from(present.content()), StructureResponse.class);
        places.change(histories.author(), present, request.toContent(), request.reason());
        return answer(Response.ok(), id);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "archiveStructure",
            summary = "Archiver une structure locale / Archive a local structure",
            description = "Reste lisible, inactive et datée. / Stays readable, inactive and dated. " + WRITERS)
    @APIResponse(responseCode = "204", description = "Archivée / Archived")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Response archive(
            @Parameter(description = OwnStructures.ID, example = OwnStructures.EXAMPLE) @PathParam("id") String id,
            @QueryParam("reason")
                    @Size(max = 500)
                    @Parameter(
                            description = "Pourquoi ; gardé dans l'historique. / Why; kept in the history.",
                            example = "Fermée")
                    @Nullable
                    String reason,
            @Context HttpHeaders headers) {
        places.move(histories.author(), present(id, headers), false, reason);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})
    @Operation(
            operationId = "moveStructure",
            summary = "Archiver ou rouvrir une structure locale / Archive or restore a local structure",
            description = "Tout de suite. / At once. " + WRITERS)
    @APIResponse(
            responseCode = "200",
            description = "La nouvelle version / The new version",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = StructureResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = OwnStructures.ID, example = OwnStructures.EXAMPLE) @PathParam("id") String id,
            @Valid @NotNull StructureTransitionRequest request,
            @Context HttpHeaders headers) {
        places.move(histories.author(), present(id, headers), request.to() == To.ACTIVE, request.reason());
        return answer(Response.ok(), id);
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @Operation(
            operationId = "listStructureHistory",
            summary = "L'historique d'une structure locale / History of a local structure",
            description =
                    "Du plus récent au plus ancien, pour l'organisation à laquelle elle appartient ; qui a agi, pour le rôle health-officer seul, et la lecture est alors tracée. / Newest first, for its owner; who acted, for role health-officer alone, and that reading is audited.")
    @APIResponse(responseCode = "200", description = "Les étapes / The steps")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public Page<HistoryStepResponse> history(
            @Parameter(description = OwnStructures.ID, example = OwnStructures.EXAMPLE) @PathParam("id") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return histories.page(LocalStructureService.TYPE, own.get(id).id(), page, uri);
    }

    private LocalStructure present(String id, HttpHeaders headers) {
        LocalStructure present = own.get(id);
        Etag tag = StructureSheets.tag(structures.get(id));
        tag.requireMatch(headers);
        return present;
    }

    private Response answer(Response.ResponseBuilder response, String id) {
        Structure structure = structures.get(id);
        StructureResponse shown = sheets.one(structure);
        return response.entity(shown)
                .header(HttpHeaders.ETAG, StructureSheets.tag(structure, shown).header())
                .build();
    }
}
