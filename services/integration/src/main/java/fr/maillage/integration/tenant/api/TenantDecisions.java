package fr.maillage.integration.tenant.api;

import fr.maillage.integration.directory.LiveRole;
import fr.maillage.integration.tenant.TenantService;
import fr.maillage.integration.tenant.TenantsConfig;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What operators decide of organizations. Each decision asks Keycloak first whether the caller still may, then commits;
 * Keycloak is brought to it a moment later.
 */
@Path(TenantResource.PATH)
@Tag(name = "tenants")
@RunOnVirtualThread
@PermissionsAllowed(
        value = {"integration:write", RolesAsPermissions.OPERATOR},
        inclusive = true)
public class TenantDecisions {

    private static final String OPERATOR = "platform-admin";

    private final TenantService tenants;
    private final TenantsConfig config;
    private final MergePatches patches;

    TenantDecisions(TenantService tenants, TenantsConfig config, MergePatches patches) {
        this.tenants = tenants;
        this.config = config;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @LiveRole(OPERATOR)
    @Operation(
            operationId = "createTenant",
            summary = "Créer une organisation et son premier compte / Create an organization and its first account",
            description =
                    "La décision est enregistrée (PROVISIONING), puis Keycloak est mis en conformité en général dans la seconde : organisation et compte y restent désactivés jusqu’à la dernière étape. `effect` dit où on en est. / The decision is recorded (PROVISIONING), then Keycloak is brought to it, usually within a second: organization and account stay disabled there until the last step. `effect` tells how far it is.")
    @APIResponse(
            responseCode = "201",
            description = "L’organisation, en création / The organization, being created",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TenantResponse.class)))
    public Response add(@Valid @NotNull NewTenantRequest request) {
        Tenant added = tenants.add(
                request.toDefinition(),
                request.firstUser().role(),
                request.firstUser().toPerson());
        return Response.created(URI.create(TenantResource.PATH + "/" + added.alias()))
                .entity(TenantResponse.from(added, config.invitations()))
                .header(HttpHeaders.ETAG, TenantResource.tag(added).header())
                .build();
    }

    @PATCH
    @Path("/{alias}")
    @Consumes(MediaTypes.MERGE_PATCH)
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole(OPERATOR)
    @Operation(
            operationId = "changeTenant",
            summary = "Changer une organisation / Change an organization",
            description =
                    "Nom, domaine, départements, communes ; le premier compte tant que la création n’a pas abouti : une correction la reprend. / Name, domain, departments, communes; the first user until the creation is through: a correction takes it up again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = TenantChangeRequest.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(
            responseCode = "200",
            description = "L’organisation changée / The organization as changed",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TenantResponse.class)))
    public Response change(
            @Parameter(
                            description = TenantResource.ALIAS,
                            schema = @Schema(type = SchemaType.STRING, examples = "243500139"))
                    @PathParam("alias")
                    String alias,
            MergePatch patch,
            @Context HttpHeaders headers) {
        Tenant present = tenants.lock(alias);
        Etag.version(present.version()).requireMatch(headers);
        TenantChangeRequest wanted = patches.apply(patch, TenantChangeRequest.from(present), TenantResponse.class);
        return answer(tenants.change(present, wanted.toDefinition(present), wanted.toFirstUser(present)));
    }

    @POST
    @Path("/{alias}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @Transactional
    @LiveRole(OPERATOR)
    @Operation(
            operationId = "moveTenant",
            summary = "Suspendre, réactiver, reprendre une création / Suspend, reactivate, take up a creation again",
            description =
                    "Une organisation suspendue est désactivée dans Keycloak avec ses clients machine : plus aucun jeton ne la nomme, ceux déjà remis valent au plus cinq minutes. / A suspended organization is disabled in Keycloak along with its machine clients: no token names it any more, those already given are good for five minutes at most.")
    @Parameter(ref = "IfMatch")
    @APIResponse(responseCode = "404", ref = "Problem404")
    @APIResponse(responseCode = "412", ref = "Problem412")
    @APIResponse(responseCode = "428", ref = "Problem428")
    @APIResponse(
            responseCode = "200",
            description = "L’organisation dans son nouvel état / The organization in its new state",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TenantResponse.class)))
    public Response move(
            @Parameter(
                            description = TenantResource.ALIAS,
                            schema = @Schema(type = SchemaType.STRING, examples = "243500139"))
                    @PathParam("alias")
                    String alias,
            @Valid @NotNull TransitionRequest request,
            @Context HttpHeaders headers) {
        Tenant present = tenants.lock(alias);
        Etag.version(present.version()).requireMatch(headers);
        return answer(tenants.move(present, request.to(), request.reason().strip()));
    }

    private Response answer(Tenant tenant) {
        return Response.ok(TenantResponse.from(tenant, config.invitations()))
                .header(HttpHeaders.ETAG, TenantResource.tag(tenant).header())
                .build();
    }
}
