package fr.maillage.integration.feed.api;

import fr.maillage.integration.feed.Sources;
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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The unified feed. */
@Path("/api/integration/v1/events")
@Tag(name = "events", description = "Évènements de tous les services. / Events of every service.")
@RunOnVirtualThread
@PermissionsAllowed("integration:read")
public class EventResource {

    /** A source this far behind is said to be. */
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final EventFeed feed;
    private final Sources sources;

    EventResource(EventFeed feed, Sources sources) {
        this.feed = feed;
        this.sources = sources;
    }

    @GET
    @Produces({EventFeed.BATCH, MediaTypes.JSON})
    @Operation(
            operationId = "listEvents",
            summary = "Les évènements de tous les services, dans un seul ordre / Events of every service, in one order",
            description =
                    "Ceux des données de référence et ceux de vos objets ; ceux d’objets partagés avec vous se lisent dans le flux du service qui les porte. L’ordre d’un service est gardé ; `events/sources` dit ce qui est en retard. Reprenez par `Link: rel=\"next\"` ; une liste vide veut dire : rien de nouveau. Livrés au moins une fois : `source` et `id` les reconnaissent. Conservés 400 jours au moins. / Those of reference data and of your objects; those of objects shared with you are read in the feed of the service that has them. The order of one service is kept; `events/sources` tells what lags. Go on by `Link: rel=\"next\"`; an empty list means nothing new. Delivered at least once: know them by `source` and `id`. Kept for 400 days at least.")
    @APIResponse(
            responseCode = "200",
            description = EventFeed.ANSWER,
            content =
                    @Content(
                            mediaType = EventFeed.BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)))
    public Response list(@Valid @BeanParam FeedRequest request, @Context UriInfo uri) {
        return feed.answer(request, uri);
    }

    @GET
    @Path("/sources")
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "listEventSources",
            summary = "Les services repris dans ce flux, et leur retard / The services in this feed, and how late",
            description =
                    "Un service absent ne retient que ses propres évènements. / A service that is away holds back its own events only.")
    public SourcesResponse sources() {
        return new SourcesResponse(sources.list().stream()
                .map(source -> SourceResponse.from(source, TOLERATED))
                .toList());
    }
}
