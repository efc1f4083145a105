package fr.maillage.registry.merge.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import fr.maillage.registry.merge.MergeService;
import fr.maillage.registry.merge.MergeService.Actor;
import fr.maillage.registry.merge.domain.Merge;
import fr.maillage.registry.merge.store.MergeRows.After;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merges, to be made, read and undone. */
@Path(MergeResource.PATH)
@Tag(name = "merges", description = "Doublons déclarés, et défaits. / Duplicates declared, and undone.")
@RunOnVirtualThread
public class MergeResource {

    static final String PATH = "/api/registry/v1/merges";

    private static final String ID = "Identifiant de la fusion. / Id of the merge.";
    private static final String WHO =
            "platform-admin sans organisation : données de référence, pour tous ; health-officer : structures locales de son organisation, pour elle. / platform-admin without organization: reference data, for everybody; health-officer: local structures of its organization, for itself.";

    private final MergeService merges;
    private final Caller caller;
    private final Cursors cursors;

    MergeResource(MergeService merges, Caller caller, Cursors cursors) {
        this.merges = merges;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.OPERATOR})
    @Operation(
            operationId = "createMerge",
            summary = "Déclarer que deux enregistrements n'en font qu'un / Declare two records the same",
            description =
                    "Rien n'est déplacé : celui qui est gardé répond pour les deux, l'autre y mène et quitte les listes ; défaire rend exactement ce qui était. / Nothing is moved: the one kept answers for both, the other leads to it and leaves the lists; undoing gives back exactly what was. "
                            + WHO)
    @APIResponse(
            responseCode = "201",
            description = "Fusionnés ; `Location` et `ETag`. / Merged; `Location` and `ETag`.",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MergeResponse.class)))
    public Response create(@Valid @NotNull NewMergeRequest request, @Context HttpHeaders headers) {
        Merge made = merges.merge(new Actor(tenant(), caller.subject()), request.toDeclared());
        return answer(Response.created(URI.create(PATH + "/" + made.id())), made, headers);
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.NDJSON})
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.OPERATOR})
    @Operation(
            operationId = "listMerges",
            summary = "Chercher des fusions / Search merges",
            description = "De la plus récente à la plus ancienne, puis l'identifiant. / Newest first, then id. " + WHO)
    public Page<MergeResponse> list(
            @Valid @BeanParam MergeQuery query,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        String tenant = tenant();
        CursorScope scope = CursorScope.of(uri, tenant == null ? "" : tenant);
        After after = cursors.read(scope, page)
                .map(keys -> new After(
                        Instant.parse(String.valueOf(keys.get(0))), UUID.fromString(String.valueOf(keys.get(1)))))
                .orElse(null);
        MergeService.Found found =
                merges.search(query.toWanted(tenant), after, page.rowsToRead(), page.total() != Total.NONE);
        Page<MergeResponse> items = Page.<Merge>of(
                        found.rows(),
                        page,
                        last -> cursors.write(
                                scope, List.of(last.at().toString(), last.id().toString())))
                .map(one -> MergeResponse.from(one, language(headers)));
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:read")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.OPERATOR})
    @Operation(operationId = "getMerge", summary = "Une fusion / One merge", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "La fusion / The merge",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MergeResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Merge one = merges.get(tenant(), id);
        return Etag.version(one.version()).answer(headers, () -> MergeResponse.from(one, language(headers)));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("registry:write")
    @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.OPERATOR})
    @Operation(
            operationId = "moveMerge",
            summary = "Défaire une fusion / Undo a merge",
            description =
                    "Les deux enregistrements redeviennent ce qu'ils étaient. / Both records are again what they were. "
                            + WHO)
    @APIResponse(
            responseCode = "200",
            description = "La fusion défaite / The undone merge",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MergeResponse.class)))
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @Parameter(ref = "#/components/parameters/IfMatch")
    public Response move(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull MergeTransitionRequest request,
            @Context HttpHeaders headers) {
        String tenant = tenant();
        Merge present = merges.get(tenant, id);
        Etag.version(present.version()).requireMatch(headers);
        Merge undone = merges.undo(new Actor(tenant, caller.subject()), present, present.version(), request.reason());
        return answer(Response.ok(), undone, headers);
    }

    /** The organization that acts for itself; null for the operator, who acts for none. */
    private @Nullable String tenant() {
        return caller.organizations().isEmpty() && caller.hasRole("platform-admin") ? null : caller.tenant();
    }

    private static Language language(HttpHeaders headers) {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Response answer(Response.ResponseBuilder response, Merge one, HttpHeaders headers) {
        return response.entity(MergeResponse.from(one, language(headers)))
                .header(HttpHeaders.ETAG, Etag.version(one.version()).header())
                .build();
    }
}
