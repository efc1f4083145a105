package fr.maillage.integration.notification.api;

import fr.maillage.integration.notification.NotificationService;
import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.Preferences;
import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own notifications. */
@Path("/api/integration/v1/notifications")
@Tag(name = "notifications", description = "Vos nouvelles par courriel. / Your news by mail.")
@RunOnVirtualThread
public class NotificationResource {

    private final NotificationService notifications;
    private final Cursors cursors;
    private final Caller caller;

    NotificationResource(NotificationService notifications, Cursors cursors, Caller caller) {
        this.notifications = notifications;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @Operation(
            operationId = "listNotifications",
            summary = "Ce qui vous a été dit, ou va l’être / What you were told, or will be",
            description =
                    "Du plus récent au plus ancien ; gardé 90 jours par défaut. / Newest first; kept 90 days by default.")
    public Page<NotificationResponse> list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant + " " + caller.subject());
        UUID before = cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
        Page<NotificationResponse> items = Page.<Notification>of(
                        notifications.list(tenant, caller.subject(), before, page.rowsToRead()),
                        page,
                        last -> cursors.write(scope, List.of(last.id().toString())))
                .map(NotificationResponse::from);
        return page.total() == Total.NONE ? items : items.withTotal(notifications.count(tenant, caller.subject()));
    }

    @GET
    @Path("/preferences")
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:read")
    @Operation(
            operationId = "getNotificationPreferences",
            summary = "Vos préférences / Your preferences",
            description =
                    "Sans choix de votre part, rien n’est envoyé. Elles valent pour l’organisation au nom de laquelle vous agissez. / Unless you choose, nothing is sent. They hold for the organization you act for.")
    @APIResponse(
            responseCode = "200",
            description = "Vos préférences / Your preferences",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PreferencesResponse.class)))
    public Response preferences(@Context HttpHeaders headers) {
        Preferences present = notifications.preferences(caller.tenant(), caller.subject());
        return Etag.version(present.version()).answer(headers, () -> PreferencesResponse.from(present));
    }

    @PUT
    @Path("/preferences")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @PermissionsAllowed("integration:write")
    @Operation(
            operationId = "setNotificationPreferences",
            summary = "Choisir vos préférences / Choose your preferences",
            description =
                    "L’ensemble est remplacé : un genre qui n’est pas nommé est OFF, et ce qui en attend n’est plus envoyé. IMMEDIATE part dans la minute ; DAILY à 7 h, WEEKLY le lundi à 7 h, heure légale de l’organisation. / The whole is replaced: a kind that is not named is OFF, and what waits of it is not sent. IMMEDIATE leaves within a minute; DAILY at 7:00, WEEKLY on Monday at 7:00, legal time of the organization.")
    @APIResponse(
            responseCode = "200",
            description = "Vos nouvelles préférences / Your new preferences",
            content =
                    @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PreferencesResponse.class)))
    public Response set(@Valid @NotNull PreferencesRequest request, @Context HttpHeaders headers) {
        Preferences present = notifications.preferences(caller.tenant(), caller.subject());
        Etag.version(present.version()).requireMatch(headers);
        Preferences next = notifications.set(present, request.language(), request.rhythms());
        return Response.ok(PreferencesResponse.from(next))
                .header(HttpHeaders.ETAG, Etag.version(next.version()).header())
                .build();
    }
}
