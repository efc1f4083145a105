package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.WebhookService;
import fr.maillage.integration.webhook.WebhookService.Found;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookChange;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.WithinTerritories;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Webhooks of the acting organization, read. */
@Path(WebhookResource.PATH)
@Tag(
        name = "webhooks",
        description = "Évènements envoyés à vos destinataires. / Events sent to receivers that you name.")
@RunOnVirtualThread
@WithinTerritories
public class WebhookResource {

    static final String PATH = "/api/integration/v1/webhooks";
    static final String ID = "Identifiant du webhook. / Identifier of the webhook.";

    private final WebhookService webhooks;
    private final Cursors cursors;
    private final Caller caller;

    WebhookResource(WebhookService webhooks, Cursors cursors, Caller caller) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed({
        WebhookRoles.HEALTH_OFFICER,
        WebhookRoles.PLANNER,
        WebhookRoles.ARS,
        WebhookRoles.CPAM,
        WebhookRoles.PARTNER,
        WebhookRoles.LANDLORD,
        WebhookRoles.MACHINE
    })
    @Operation(
            operationId = "listWebhooks",
            summary = "Les webhooks de votre organisation / The webhooks of your organization",
            description = "Du plus récent au plus ancien. / Newest first. " + WebhookRoles.TOLD)
    public Page<WebhookResponse> list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        Found<Webhook> found = webhooks.list(before(scope, page), page.rowsToRead(), page.total() != Total.NONE);
        Page<WebhookResponse> items = Page.<Webhook>of(
                        found.rows(),
                        page,
                        last -> cursors.write(scope, List.of(last.id().toString())))
                .map(WebhookResponse::from);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed({
        WebhookRoles.HEALTH_OFFICER,
        WebhookRoles.PLANNER,
        WebhookRoles.ARS,
        WebhookRoles.CPAM,
        WebhookRoles.PARTNER,
        WebhookRoles.LANDLORD,
        WebhookRoles.MACHINE
    })
    @Operation(
            operationId = "getWebhook",
            summary = "Un webhook / One webhook",
            description = "Le secret n’y est jamais. / The secret is never in it. " + WebhookRoles.TOLD)
    @APIResponse(
            responseCode = "200",
            description = "Le webhook / The webhook",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WebhookResponse.class)))
    public Response get(@Parameter(description = ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Webhook webhook = webhooks.get(id);
        return tag(webhook).answer(headers, () -> WebhookResponse.from(webhook));
    }

    /** Its version, and what deliveries change of it without a new version. */
    static Etag tag(Webhook webhook) {
        return Etag.version(webhook.version())
                .with(webhook.state().name(), webhook.health().toString());
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @PermissionsAllowed({
        WebhookRoles.HEALTH_OFFICER,
        WebhookRoles.PLANNER,
        WebhookRoles.ARS,
        WebhookRoles.CPAM,
        WebhookRoles.PARTNER,
        WebhookRoles.LANDLORD,
        WebhookRoles.MACHINE
    })
    @Operation(
            operationId = "listWebhookHistory",
            summary = "Ce qui est arrivé à un webhook / What happened to a webhook",
            description =
                    "Du plus récent au plus ancien, aussi d’un webhook supprimé. / Newest first, also of one that was deleted. "
                            + WebhookRoles.TOLD)
    public Page<WebhookHistoryResponse> history(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        Found<WebhookChange> found =
                webhooks.history(id, before(scope, page), page.rowsToRead(), page.total() != Total.NONE);
        Page<WebhookHistoryResponse> items = Page.<WebhookChange>of(
                        found.rows(),
                        page,
                        last -> cursors.write(scope, List.of(last.id().toString())))
                .map(WebhookHistoryResponse::from);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    private @Nullable UUID before(CursorScope scope, PageRequest page) {
        return cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
    }
}
