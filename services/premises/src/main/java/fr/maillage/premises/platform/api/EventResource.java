package fr.maillage.premises.platform.api;

import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.event.feed.EventFeed;
import fr.maillage.platform.data.event.feed.FeedRequest;
import fr.maillage.platform.http.format.MediaTypes;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of the premises service. */
@Path("/api/premises/v1/events")
@Tag(name = "events", description = "Ce qui s'est passé, dans l'ordre. / What happened, in order.")
@RunOnVirtualThread
@PermissionsAllowed("premises:read")
public class EventResource {

    private final EventFeed feed;

    EventResource(EventFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces({EventFeed.BATCH, MediaTypes.JSON})
    @Operation(
            operationId = "listEvents",
            summary = "Évènements des locaux / Events of the premises service",
            description = EventFeed.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = EventFeed.ANSWER,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)))
    public Response list(@Valid @BeanParam FeedRequest request, @Context UriInfo uri) {
        return feed.answer(request, uri);
    }
}
