package fr.maillage.integration.datasubject.api;

import fr.maillage.integration.datasubject.RequestService;
import fr.maillage.integration.datasubject.RequestService.Found;
import fr.maillage.integration.datasubject.RequestService.Sheet;
import fr.maillage.integration.datasubject.domain.RequestSearch;
import fr.maillage.integration.datasubject.domain.RequestStep;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.integration.directory.LiveRole;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.platform.http.problem.ProblemBody;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests of data subjects, read by the organization that was asked. */
@Path(RequestResource.PATH)
@Tag(name = "data-subjects", description = "Droits des personnes. / Rights of data subjects.")
@RunOnVirtualThread
public class RequestResource {

    static final String PATH = "/api/integration/v1/data-subjects";
    static final String ID = "Identifiant de la demande. / Identifier of the request.";
    static final String WHO = " Rôle health-officer. / Role health-officer.";

    private final RequestService requests;
    private final Cursors cursors;
    private final Caller caller;

    RequestResource(RequestService requests, Cursors cursors, Caller caller) {
        this.requests = requests;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "listDataSubjectRequests",
            summary = "Les demandes, la plus pressée d'abord / The requests, the most pressing first",
            description =
                    "Ordre : échéance, puis identifiant. Personne n'y est nommé. / Order: last day, then identifier. Nobody is named in it."
                            + WHO)
    public Page<RequestResponse> list(
            @Valid @BeanParam RequestQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        RequestSearch.After after = cursors.read(scope, page)
                .map(keys -> new RequestSearch.After(
                        LocalDate.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        Found<Sheet> found =
                requests.search(tenant, query.toSearch(), after, page.rowsToRead(), page.total() != Total.NONE);
        Page<RequestResponse> items = Page.<Sheet>of(
                        found.rows(), page, last -> cursors.write(scope, keys(last.request())))
                .map(RequestResponse::withoutPerson);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static List<String> keys(SubjectRequest last) {
        RequestSearch.After after = RequestSearch.after(last);
        return List.of(after.dueOn().toString(), after.id().toString());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "getDataSubjectRequest",
            summary = "Une demande, et où en est chaque service / A request, and how far each service is",
            description =
                    "`subject` est null une fois la demande close : il reste une empreinte. / `subject` is null once it is closed: a digest stays."
                            + WHO)
    @APIResponse(
            responseCode = "200",
            description = "La demande / The request",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = RequestResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Sheet sheet = requests.get(caller.tenant(), id);
        return tag(sheet).answer(headers, () -> RequestResponse.from(sheet));
    }

    /** Its version, and how far its services are. */
    static Etag tag(Sheet sheet) {
        return Etag.version(sheet.request().version())
                .with(sheet.parts().toString(), Boolean.toString(sheet.overdue()));
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "listDataSubjectRequestHistory",
            summary = "Ce qui est arrivé à une demande / What happened to a request",
            description =
                    "Du plus récent au plus ancien : qui, quand, quoi, pourquoi. / Newest first: who, when, what, why."
                            + WHO)
    public Page<RequestStepResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        int before = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(Integer.MAX_VALUE);
        Found<RequestStep> found = requests.history(tenant, id, before, page.rowsToRead());
        Page<RequestStepResponse> items = Page.<RequestStep>of(
                        found.rows(), page, last -> cursors.write(scope, List.of(Integer.toString(last.version()))))
                .map(RequestStepResponse::from);
        Long total = found.total();
        return total == null || page.total() == Total.NONE ? items : items.withTotal(total);
    }

    @GET
    @Path("/{id}/proof")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "getDataSubjectProof",
            summary = "La preuve d'une demande exécutée / The proof of an executed request",
            description =
                    "Le texte haché (SHA-256) : ce que chaque service a fait, en nombres, et une empreinte de la personne. L'empreinte du texte est aussi dans la chaîne d'audit. / The text that was hashed (SHA-256): what each service did, in counts, and a digest of the person. The text's hash is in the audit chain too."
                            + WHO)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(
            responseCode = "200",
            description = "La preuve / The proof",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ProofResponse.class)))
    public ProofResponse proof(@Parameter(description = ID) @PathParam("id") UUID id) {
        return ProofResponse.from(requests.proof(caller.tenant(), id));
    }

    @GET
    @Path("/{id}/package")
    @Produces(MediaTypes.JSON)
    @LiveRole("health-officer")
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed(RolesAsPermissions.HEALTH_OFFICER)
    @Operation(
            operationId = "getDataSubjectPackage",
            summary = "Le dossier d'accès, à remettre à la personne / The package of an access, for the person",
            description =
                    "Tout ce que chaque service tient, par catégorie, avec source, finalité et durée. Scellé jusqu'à son terme, puis détruit (410). / Everything each service holds, by category, with source, purpose and retention. Sealed until its term, destroyed then (410)."
                            + WHO)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(
            responseCode = "410",
            description = "Détruit à son terme. / Destroyed at its term.",
            content =
                    @Content(
                            mediaType = ProblemBody.MEDIA_TYPE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @APIResponse(
            responseCode = "200",
            description = "Le dossier / The package",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PackageResponse.class)))
    public Response download(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Response.ok(PackageResponse.from(requests.packaged(caller.tenant(), id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acces-" + id + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
