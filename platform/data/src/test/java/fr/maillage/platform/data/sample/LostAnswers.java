package fr.maillage.platform.data.sample;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A process that dies between its commit and its answer, as its caller sees it. */
class LostAnswers {

    @ServerResponseFilter
    void lose(ContainerRequestContext request, RoutingContext routing) {
        if (request.getHeaderString("X-Lose-Answer") != null) {
            routing.request()
                    .connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
