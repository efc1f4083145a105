package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.WebhookService;
import fr.maillage.integration.webhook.WebhookWriting;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookDefinition;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.patch.MergePatch;
import fr.maillage.platform.http.patch.MergePatches;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** What an organization decides of its webhooks. */
@Path(WebhookResource.PATH)
@Tag(name = "webhooks")
@RunOnVirtualThread
@WithinTerritories
public class WebhookDecisions {

    private final WebhookService webhooks;
    private final WebhookWriting writing;
    private final MergePatches patches;

    WebhookDecisions(WebhookService webhooks, WebhookWriting writing, MergePatches patches) {
        this.webhooks = webhooks;
        this.writing = writing;
        this.patches = patches;
    }

    @POST
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
            operationId = "createWebhook",
            summary = "Créer un webhook / Create a webhook",
            description =
                    "Actif aussitôt, pour les évènements qui entrent au flux à partir de maintenant. Le secret n’est montré qu’ici. / Active at once, for events that enter the feed from now on. The secret is shown here alone. "
                            + WebhookRoles.TOLD)
    @APIResponse(
            responseCode = "201",
            description = "Le webhook et son secret / The webhook and its secret",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = WebhookSecretResponse.class)))
    public Response create(@Valid @NotNull NewWebhookRequest request) {
        WebhookWriting.WithSecret created = writing.create(request.toDefinition());
        return Response.created(URI.create(
                        WebhookResource.PATH + "/" + created.webhook().id()))
                .entity(WebhookSecretResponse.from(created))
                .header(HttpHeaders.ETAG, WebhookResource.tag(created.webhook()).header())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH)
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
            operationId = "changeWebhook",
            summary = "Changer un webhook / Change a webhook",
            description = "Adresse, types d’évènements, description. / Address, event types, description. "
                    + WebhookRoles.TOLD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH,
                            schema = @Schema(implementation = WebhookChangeRequest.class)))
    @APIResponse(responseCode = "422", ref = "Problem422")
    @APIResponse(
            responseCode = "200",
            description = "Le webhook changé / The webhook as changed",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WebhookResponse.class)))
    public Response change(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @NotNull MergePatch patch,
            @Context HttpHeaders headers) {
        Webhook seen = webhooks.get(id);
        Etag.version(seen.version()).requireMatch(headers);
        writing.judge(seen, patched(patch, seen));
        return QuarkusTransaction.requiringNew().call(() -> {
            Webhook present = present(id, headers);
            return answer(writing.change(present, patched(patch, present)));
        });
    }

    private WebhookDefinition patched(MergePatch patch, Webhook webhook) {
        return patches.apply(patch, WebhookChangeRequest.from(webhook), WebhookResponse.class)
                .toDefinition();
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @Transactional
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
            operationId = "moveWebhook",
            summary = "Mettre en pause, reprendre, désactiver / Pause, resume, disable",
            description =
                    "En pause, les évènements attendent dans leur ordre ; désactivé, ils passent, ce qui attendait est abandonné (DEAD), et un renvoi les reprend dans le flux. Qui active répond du webhook : ses droits sont revérifiés à chaque envoi. / Paused, events wait in their order; disabled, they pass by, what waited is given up (DEAD), and a replay fetches them from the feed. Whoever activates stands for the webhook: her rights are checked again when something is sent. "
                            + WebhookRoles.TOLD)
    @Parameter(ref = "#/components/parameters/IfMatch")
    @APIResponse(responseCode = "412", ref = "#/components/responses/Problem412")
    @APIResponse(responseCode = "428", ref = "#/components/responses/Problem428")
    @APIResponse(
            responseCode = "200",
            description = "Le webhook dans son nouvel état / The webhook in its new state",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = WebhookResponse.class)))
    public Response move(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull WebhookTransitionRequest request,
            @Context HttpHeaders headers) {
        return answer(writing.move(present(id, headers), request.to(), request.reason()));
    }

    @POST
    @Path("/{id}/secrets")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @Transactional
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
            operationId = "rotateWebhookSecret",
            summary = "Remplacer le secret / Replace the secret",
            description =
                    "Le nouveau secret n’est montré qu’ici. Jusqu’à `previousSecretUntil`, chaque message porte deux signatures. / The new secret is shown here alone. Until `previousSecretUntil` each message carries two signatures. "
                            + WebhookRoles.TOLD)
    @APIResponse(
            responseCode = "201",
            description = "Le webhook et son nouveau secret / The webhook and its new secret",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = WebhookSecretResponse.class)))
    public Response rotate(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id,
            @Valid @NotNull SecretRotationRequest request) {
        WebhookWriting.WithSecret rotated = writing.rotate(writing.lock(id), request.overlap());
        return Response.created(URI.create(WebhookResource.PATH + "/" + id))
                .entity(WebhookSecretResponse.from(rotated))
                .header(HttpHeaders.ETAG, WebhookResource.tag(rotated.webhook()).header())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
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
            operationId = "deleteWebhook",
            summary = "Supprimer un webhook / Delete a webhook",
            description =
                    "Rien n’est plus envoyé ; ses secrets sont effacés, son historique reste. / Nothing more is sent; its secrets are erased, its history stays. "
                            + WebhookRoles.TOLD)
    @APIResponse(responseCode = "204", description = "Supprimé / Deleted")
    public Response delete(
            @Parameter(description = WebhookResource.ID) @PathParam("id") UUID id, @Context HttpHeaders headers) {
        writing.delete(present(id, headers));
        return Response.noContent().build();
    }

    private Webhook present(UUID id, HttpHeaders headers) {
        Webhook present = writing.lock(id);
        Etag.version(present.version()).requireMatch(headers);
        return present;
    }

    private static Response answer(Webhook webhook) {
        return Response.ok(WebhookResponse.from(webhook))
                .header(HttpHeaders.ETAG, WebhookResource.tag(webhook).header())
                .build();
    }
}
