package fr.maillage.integration.tenant.api;

import fr.maillage.integration.tenant.TenantService;
import fr.maillage.integration.tenant.TenantService.Found;
import fr.maillage.integration.tenant.TenantsConfig;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantChange;
import fr.maillage.integration.tenant.domain.TenantSearch;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.identity.RolesAsPermissions;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organizations of the platform, read by operators. */
@Path(TenantResource.PATH)
@Tag(name = "tenants", description = "Organisations de la plateforme. / Organizations of the platform.")
@RunOnVirtualThread
@PermissionsAllowed(
        value = {"integration:read", RolesAsPermissions.OPERATOR},
        inclusive = true)
public class TenantResource {

    static final String PATH = "/api/integration/v1/tenants";
    static final String ALIAS = "SIREN ou mot choisi de l’organisation. / SIREN or chosen word of the organization.";

    private static final Table<TenantResponse> TABLE = Table.of(TenantResponse.class)
            .column("alias", "alias", TenantResponse::alias)
            .column("kind.code", "genre", "kind", tenant -> tenant.kind().code())
            .column("nom", "name", TenantResponse::name)
            .column("domaine", "domain", TenantResponse::domain)
            .column("départements", "departments", tenant -> String.join(" ", tenant.departments()))
            .column(
                    "communeCodes",
                    "nombre de communes",
                    "communes",
                    tenant -> tenant.communeCodes().size())
            .column("état", "state", TenantResponse::state)
            .column("effect.state", "effet", "effect", tenant -> tenant.effect().state())
            .column("createdAt", "créée", "created", TenantResponse::createdAt)
            .column("changedAt", "changée", "changed", TenantResponse::changedAt);

    private final TenantService tenants;
    private final TenantsConfig config;
    private final Cursors cursors;

    TenantResource(TenantService tenants, TenantsConfig config, Cursors cursors) {
        this.tenants = tenants;
        this.config = config;
        this.cursors = cursors;
    }

    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @Operation(
            operationId = "listTenants",
            summary = "Les organisations, par nom / Organizations, by name",
            description =
                    "L’ordre est total : nom, puis alias. Rôle platform-admin. / Total order: name, then alias. Role platform-admin.")
    public Page<TenantResponse> list(
            @Valid @BeanParam TenantQuery query, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, "");
        TenantSearch.After after = cursors.read(scope, page)
                .map(keys -> new TenantSearch.After(String.valueOf(keys.get(0)), String.valueOf(keys.get(1))))
                .orElse(null);
        Found<Tenant> found = tenants.search(query.toSearch(), after, page.rowsToRead(), page.total() != Total.NONE);
        Page<TenantResponse> items = Page.<Tenant>of(found.rows(), page, last -> cursors.write(scope, keys(last)))
                .<TenantResponse>map(tenant -> TenantResponse.from(tenant, config.invitations()))
                .as(TABLE);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private static List<String> keys(Tenant last) {
        TenantSearch.After after = TenantSearch.after(last);
        return List.of(after.searchName(), after.alias());
    }

    @GET
    @Path("/{alias}")
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "getTenant",
            summary = "Une organisation / One organization",
            description = "Rôle platform-admin. / Role platform-admin.")
    @APIResponse(
            responseCode = "200",
            description = "L’organisation / The organization",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = TenantResponse.class)))
    public Response get(
            @Parameter(description = ALIAS, schema = @Schema(type = SchemaType.STRING, examples = "243500139"))
                    @PathParam("alias")
                    String alias,
            @Context HttpHeaders headers) {
        Tenant tenant = tenants.get(alias);
        return tag(tenant).answer(headers, () -> TenantResponse.from(tenant, config.invitations()));
    }

    /** Its version, and what the worker changes of it without a new version. */
    static Etag tag(Tenant tenant) {
        return Etag.version(tenant.version())
                .with(tenant.state().name(), tenant.effect().toString(), String.valueOf(tenant.firstUser()));
    }

    @GET
    @Path("/{alias}/history")
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "listTenantHistory",
            summary = "Ce qui est arrivé à une organisation / What happened to an organization",
            description =
                    "Du plus récent au plus ancien : qui, quand, quoi, pourquoi. / Newest first: who, when, what, why.")
    public Page<TenantChangeResponse> history(
            @Parameter(description = ALIAS, schema = @Schema(type = SchemaType.STRING, examples = "243500139"))
                    @PathParam("alias")
                    String alias,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, "");
        UUID before = cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
        Found<TenantChange> found = tenants.history(alias, before, page.rowsToRead(), page.total() != Total.NONE);
        Page<TenantChangeResponse> items = Page.<TenantChange>of(
                        found.rows(),
                        page,
                        last -> cursors.write(scope, List.of(last.id().toString())))
                .map(TenantChangeResponse::from);
        return found.total() == null ? items : items.withTotal(found.total());
    }
}
