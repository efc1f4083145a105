package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.WebhookDeliveries;
import fr.maillage.integration.webhook.WebhookService.Found;
import fr.maillage.integration.webhook.domain.Delivery;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of a webhook, and messages that somebody asks for. */
@Path(WebhookResource.PATH + "/{id}")
@Tag(name = "webhooks")
@RunOnVirtualThread
@WithinTerritories
public class DeliveryResource {

    private static final String DELIVERY = "Identifiant de l’envoi. / Identifier of the delivery.";

    private final WebhookDeliveries deliveries;
    private final Cursors cursors;
    private final Caller caller;

    DeliveryResource(WebhookDeliveries deliveries, Cursors cursors, Caller caller) {
        this.deliveries = deliveries;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
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
            operationId = "listWebhookDeliveries",
            summary = "Le journal des envois / The log of deliveries",
            description =
                    "Du plus récent au plus ancien ; gardé 30 jours après la fin d’un envoi. / Newest first; kept for 30 days after a delivery ended. "
                            + WebhookRoles.TOLD)
    public Page<DeliveryResponse> list(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Valid @BeanParam DeliveryQuery query,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        UUID before = cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
        Found<Delivery> found =
                deliveries.list(id, query.state(), before, page.rowsToRead(), page.total() != Total.NONE);
        Page<DeliveryResponse> items = Page.<Delivery>of(
                        found.rows(),
                        page,
                        last -> cursors.write(scope, List.of(last.id().toString())))
                .map(DeliveryResponse::from);
        return found.total() == null ? items : items.withTotal(found.total());
    }

    @GET
    @Path("/deliveries/{deliveryId}")
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
            operationId = "getWebhookDelivery",
            summary = "Un envoi et ses tentatives / A delivery and its attempts",
            description =
                    "Du destinataire, le statut et la durée ; rien du corps de sa réponse n’est gardé. / Of the receiver its status and how long it took; nothing of the body of its answer is kept. "
                            + WebhookRoles.TOLD)
    @APIResponse(
            responseCode = "200",
            description = "L’envoi / The delivery",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = DeliveryResponse.LogResponse.class)))
    public Response get(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Parameter(description = DELIVERY) @PathParam("deliveryId") UUID deliveryId) {
        return Response.ok(DeliveryResponse.LogResponse.from(deliveries.get(id, deliveryId)))
                .build();
    }

    @POST
    @Path("/pings")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:write")
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
            operationId = "pingWebhook",
            summary = "Envoyer un message d’essai / Send a test message",
            description =
                    "Un message signé de type fr.maillage.integration.webhook.pinged.v1, une seule tentative, aussi en pause, pas désactivé ; dix au plus attendent. L’envoi rendu dit ensuite ce qu’il en est. / A signed message of type fr.maillage.integration.webhook.pinged.v1, one attempt, also while paused, not while disabled; ten at most wait. The delivery tells afterwards what came of it. "
                            + WebhookRoles.TOLD)
    @APIResponse(
            responseCode = "202",
            description = "L’envoi, en attente / The delivery, waiting",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = DeliveryResponse.class)))
    public Response ping(@Parameter(description = WebhookResource.ID) @PathParam("id") UUID id) {
        return accepted(deliveries.ping(id));
    }

    @POST
    @Path("/deliveries/{deliveryId}/replays")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:write")
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
            operationId = "replayWebhookDelivery",
            summary = "Renvoyer un message / Send a message once more",
            description =
                    "Même `webhook-id`, nouvelle signature ; les droits sont revérifiés à l’envoi. Pas d’un webhook désactivé. / Same `webhook-id`, new signature; rights are checked again when it is sent. Not of a disabled webhook. "
                            + WebhookRoles.TOLD)
    @APIResponse(
            responseCode = "202",
            description = "Le nouvel envoi, en attente / The new delivery, waiting",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = DeliveryResponse.class)))
    public Response again(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Parameter(description = DELIVERY) @PathParam("deliveryId") UUID deliveryId) {
        return accepted(deliveries.again(id, deliveryId));
    }

    @POST
    @Path("/replays")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:write")
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
            operationId = "replayWebhook",
            summary = "Renvoyer un intervalle / Send a range once more",
            description =
                    "Les évènements entrés au flux de `from` (inclus) à `to` (exclu), selon les types du webhook et ce que l’organisation peut voir maintenant, même ceux d’avant le webhook ; 10 000 au plus. Pas d’un webhook désactivé. / Events that entered the feed from `from` (included) to `to` (excluded), by the types of the webhook and what the organization may see now, even those before the webhook; 10,000 at most. Not of a disabled webhook. "
                            + WebhookRoles.TOLD)
    @APIResponse(
            responseCode = "202",
            description = "Nombre d’envois en attente / How many deliveries wait",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = ReplayResponse.class)))
    public Response replay(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull ReplayRequest request) {
        return Response.accepted(new ReplayResponse(deliveries.replay(id, request.toRange())))
                .build();
    }

    private static Response accepted(Delivery delivery) {
        URI log = URI.create(WebhookResource.PATH + "/" + delivery.webhook() + "/deliveries/" + delivery.id());
        return Response.accepted(DeliveryResponse.from(delivery)).location(log).build();
    }
}
