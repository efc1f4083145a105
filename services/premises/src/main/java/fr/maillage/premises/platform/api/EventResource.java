package fr.maillage.premises.platform.api;

import fr.maillage.platform.data.event.feed.CloudEvent;
import fr.maillage.platform.data.event.feed.EventFeed;
import fr.maillage.platform.data.event.feed.FeedRequest;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
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
import java.util.Collections;
import java.util.Set;
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

    private static final Set<String> AGGREGATES_ALONE =
            Set.of("professional", "elected", "social-agent", "mutuelle-partner");
    private static final Set<String> READERS =
            Set.of("health-officer", "planner", "integration", "landlord", "ars", "cpam", "platform-admin");

    private final EventFeed feed;
    private final Caller caller;

    EventResource(EventFeed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
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
        requireReader();
        return feed.answer(request, uri);
    }

    /** Who sees no request, or own ones alone, is not told of the steps of all the others either. */
    private void requireReader() {
        Set<String> roles = Set.copyOf(caller.roles());
        if (!Collections.disjoint(roles, AGGREGATES_ALONE) && Collections.disjoint(roles, READERS)) {
            throw Problem.of(
                    StandardProblem.FORBIDDEN,
                    "Votre rôle ne lit pas les évènements des demandes et des locaux ; les chiffres d'ensemble sont à /api/premises/v1/statistics.",
                    "Your role does not read the events of requests and premises; the aggregates are at /api/premises/v1/statistics.");
        }
    }
}
